//! Owns the one window: what it may show, where it may go, how it closes. Refuses every address but ours.

use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use api::Start;
use api::event::AppEvent;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::window::Color;
use tauri::{
    App, AppHandle, Manager, PhysicalPosition, PhysicalSize, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};

/// The name of the window; the capability names it too.
pub(crate) const LABEL: &str = "main";

/// Until the page has painted: the paper of the interface, so that no white flashes in a dim room.
const PAPER: Color = Color(0xfa, 0xf7, 0xf2, 0xff);

/// The menu of a browser makes no sense here; wry 0.57 has no switch for it, and this runs before the page's scripts.
const NO_CONTEXT_MENU: &str = "addEventListener('contextmenu', (event) => event.preventDefault(), true);";

/// Whether a window can be shown at all.
pub(crate) fn has_screen() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Opens the window. Were WebKit to write anything, it would be in `scratch`.
///
/// # Errors
/// When the system refuses one.
pub(crate) fn open(app: &App, start: &Start, scratch: &Path) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(if *start == Start::Antenna { "Côte à côte" } else { "Côte à côte, aperçu" })
        .inner_size(1366.0, 768.0)
        .maximized(true)
        .background_color(PAPER)
        // Nothing of the page on the disk. WebDriver cannot enter an ephemeral context (WebKitGTK 2.50), so
        // the variant it drives is not; no package turns that feature on.
        .incognito(!cfg!(feature = "automation"))
        .data_directory(scratch.to_owned())
        .devtools(false)
        .zoom_hotkeys_enabled(false)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .initialization_script(NO_CONTEXT_MENU)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()?;
    #[cfg(target_os = "linux")]
    window.with_webview(draw_without_graphics_card)?;
    if *start != Start::Antenna {
        // Nothing is lost by closing it: there is nothing to ask.
        return Ok(());
    }
    let app = app.handle().clone();
    let asked = Mutex::new(Asked::default());
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            let mut asked = asked.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            match asked.again(Instant::now()) {
                Verdict::AskPage => {
                    api.prevent_close();
                    hand_over(&app, &AppEvent::CloseAsked);
                }
                Verdict::SameGesture => api.prevent_close(),
                Verdict::Close => {}
            }
        }
    });
    Ok(())
}

/// Draws the page in memory: see docs/decisions/0017-drawn-without-a-graphics-card.md.
#[cfg(target_os = "linux")]
fn draw_without_graphics_card(page: tauri::webview::PlatformWebview) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    let settings = page.inner().settings();
    settings.iter().for_each(|one| one.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never));
}

/// Brings the window back in front: somebody started the program a second time.
pub(crate) fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // Each may be refused by a window manager; the window is then in the task bar, where people look.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Puts the window narrow, on top and at the right edge of its screen, or lets it fill the screen again. Answers whether
/// it stands there: Wayland lets no program place its own window.
pub(crate) fn stand_beside(app: &AppHandle, width: Option<u32>) -> bool {
    let Some(window) = app.get_webview_window(LABEL) else { return false };
    let stood = width.map_or_else(|| fill(&window), |width| narrow(&window, width));
    stood.is_ok() && can_place()
}

fn narrow(window: &WebviewWindow, width: u32) -> tauri::Result<()> {
    // What the window manager draws around a window is not in the size that is set. Asked for while the window is still where
    // it was: it is told later than it is drawn.
    let title = window.outer_size()?.height.saturating_sub(window.inner_size()?.height);
    window.unmaximize()?;
    window.set_always_on_top(true)?;
    let Some(screen) = window.current_monitor()? else { return Ok(()) };
    let area = *screen.work_area();
    let width = (f64::from(width) * screen.scale_factor()).round() as u32;
    // However large the letters, half of the screen is the browser's.
    let width = width.min(area.size.width / 2);
    window.set_size(PhysicalSize::new(width, area.size.height.saturating_sub(title)))?;
    let right = i32::try_from(area.size.width - width).unwrap_or_default();
    window.set_position(PhysicalPosition::new(area.position.x + right, area.position.y))
}

fn fill(window: &WebviewWindow) -> tauri::Result<()> {
    window.set_always_on_top(false)?;
    window.maximize()?;
    // Over the browser: what was hidden or closed here must not leave a page of somebody's in front.
    window.set_focus()
}

fn can_place() -> bool {
    let is = |name, value: &str| std::env::var_os(name).is_some_and(|found| found == value);
    let is_wayland = std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty());
    !cfg!(target_os = "linux") || !is_wayland || is("GDK_BACKEND", "x11")
}

/// Hands an event to the page. The page may not listen to Tauri's own events: that takes a permission, and
/// opens all of them.
pub(crate) fn hand_over(app: &AppHandle, event: &AppEvent) {
    let (Some(window), Ok(detail)) = (app.get_webview_window(LABEL), serde_json::to_string(event)) else {
        return;
    };
    // JSON is JavaScript, whatever is in it. A page that is gone has nothing to be told.
    let _ = window.eval(format!("dispatchEvent(new CustomEvent('app-event', {{ detail: {detail} }}))"));
}

/// Whether an address is the page itself.
fn is_ours(url: &Url) -> bool {
    let (scheme, host) = if cfg!(windows) { ("http", "tauri.localhost") } else { ("tauri", "localhost") };
    url.scheme() == scheme && url.host_str() == Some(host) && url.port().is_none()
}

/// Whether the page was asked to let the window close, and when.
///
/// The page asks the person, then calls `app_quit`. It can also be stuck, or gone: whoever closes a second
/// time is obeyed. Nothing is lost by it, every acknowledged step is already kept.
#[derive(Default)]
struct Asked {
    at: Option<Instant>,
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    AskPage,
    SameGesture,
    Close,
}

/// Two clicks within this time are one: a double click on the cross must not close.
const ONE_GESTURE: Duration = Duration::from_secs(1);
/// After this time a click on the cross is a new question.
const FORGOTTEN: Duration = Duration::from_secs(20);

impl Asked {
    fn again(&mut self, now: Instant) -> Verdict {
        match self.at.map(|at| now.duration_since(at)) {
            Some(since) if since < ONE_GESTURE => Verdict::SameGesture,
            Some(since) if since < FORGOTTEN => Verdict::Close,
            _ => {
                self.at = Some(now);
                Verdict::AskPage
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_itself_is_ours() {
        let ours = |address: &str| is_ours(&address.parse().unwrap());
        assert!(ours(if cfg!(windows) {
            "http://tauri.localhost/x"
        } else {
            "tauri://localhost/index.html"
        }));
        for foreign in [
            "https://localhost/",
            "http://127.0.0.1/",
            "tauri://elsewhere/",
            "tauri://localhost:81/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "blob:tauri://localhost/4",
            "about:blank",
        ] {
            assert!(!ours(foreign), "{foreign} is not ours");
        }
    }

    #[test]
    fn closing_asks_once_and_never_traps() {
        let start = Instant::now();
        let at = |seconds: f32| start + Duration::from_secs_f32(seconds);
        let mut asked = Asked::default();
        assert_eq!(asked.again(at(0.0)), Verdict::AskPage);
        assert_eq!(asked.again(at(0.3)), Verdict::SameGesture, "a double click is one gesture");
        assert_eq!(asked.again(at(1.5)), Verdict::Close, "whoever insists is obeyed");
        let mut asked = Asked::default();
        assert_eq!(asked.again(at(0.0)), Verdict::AskPage);
        assert_eq!(
            asked.again(at(60.0)),
            Verdict::AskPage,
            "long after, the person had stayed: a new question"
        );
        assert_eq!(
            asked.again(at(61.5)),
            Verdict::Close,
            "two clicks always end it, even when nothing answers"
        );
    }
}
