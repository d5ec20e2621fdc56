//! The program that people start; it refuses to do anything before its memory is out of reach of others.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use api::Start;

fn main() -> ExitCode {
    match cote_a_cote::run(&Start::asked_by(std::env::args_os().skip(1))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
