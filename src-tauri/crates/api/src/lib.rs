//! The application: the list of commands, the state of the locks, the handlers. Refuses windows, SQL, ciphers and rules:
//! a handler converts, calls, converts.

pub mod bindings;
pub mod event;
pub mod list;
pub mod request;
pub mod view;
pub mod wire_error;
