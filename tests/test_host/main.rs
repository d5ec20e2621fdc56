//! The same application behind HTTP on this machine, for Chromium: files of the page, `POST /rpc`, `GET /events`, and the
//! procedures of the pack it was given under `GET /pack`. Never part of what ships; refuses any address but the loopback.

use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use api::{App, Preview, Program};
use content::{PackFiles, Pictures, load_pack};
use cote_tests::host::TestHost;
use serde_json::{Value, json};
use tiny_http::{Method, Request, Server};
use vault::KdfCost;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; \
                      font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const JSON: &str = "application/json";
const TEXT: &str = "text/plain";

/// What a pack may show.
static PICTURES: &str = include_str!("../../assets/pictograms/index.json");

struct Site {
    program: Program,
    host: Arc<TestHost>,
    pages: PathBuf,
    /// The procedures of the given pack; null without one.
    pack: Value,
}

/// `test_host PAGES DATA PAPERS [[--preview] PACK]`: prints its address, serves until it is killed. A pack, as its authors
/// write it, takes the place of the one in the program; or it is previewed, and there is no antenna.
fn main() -> anyhow::Result<()> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(pages), Some(data), Some(papers)) = (args.next(), args.next(), args.next()) else {
        anyhow::bail!("usage: test_host PAGES DATA PAPERS [[--preview] PACK]");
    };
    std::fs::create_dir_all(&papers)?;
    let host = Arc::new(TestHost::new(&papers, None));
    let mut pack = Value::Null;
    let program = match (args.next(), args.next()) {
        (Some(preview), Some(folder)) if preview.as_os_str() == "--preview" => {
            let preview = Arc::new(Preview::start(host.clone(), &folder, None));
            preview.watch();
            Program::Preview(preview)
        }
        (folder, _) => {
            let mut app = App::start(host.clone(), &data)?.with_kdf_cost(KdfCost::cheap());
            if let Some(folder) = folder {
                let files = PackFiles::open_folder(&folder)?;
                pack = procedures(&files)?;
                app = app.with_pack(files);
            }
            Program::Antenna(Arc::new(app))
        }
    };
    let site = Arc::new(Site { program, host, pages, pack });
    let server = Server::http((Ipv4Addr::LOCALHOST, 0)).map_err(|error| anyhow::anyhow!(error))?;
    println!("http://{}", server.server_addr());
    for request in server.incoming_requests() {
        let site = Arc::clone(&site);
        std::thread::spawn(move || {
            // A browser that closed the connection is no failure of the host.
            let _ = answer(&site, request);
        });
    }
    Ok(())
}

/// What a pack holds, as it is after the checker: what a test must play is read from it, not written twice.
fn procedures(files: &PackFiles) -> anyhow::Result<Value> {
    let pictures = Pictures::from_index_json(PICTURES.as_bytes())?;
    let pack = load_pack(files, &pictures).map_err(|problems| anyhow::anyhow!("no pack: {problems:?}"))?;
    Ok(serde_json::to_value(&pack.walkthroughs)?)
}

fn answer(site: &Site, mut request: Request) -> std::io::Result<()> {
    match (request.method().clone(), request.url().to_owned().as_str()) {
        (Method::Post, "/rpc") => {
            let mut body = Vec::new();
            request.as_reader().read_to_end(&mut body)?;
            let (status, value) = command(site, &body);
            send(request, (status, JSON), value.to_string().as_bytes())
        }
        (Method::Get, "/events") => {
            let (sender, receiver) = channel();
            site.host.listen(sender);
            tell(request.into_writer(), &receiver)
        }
        (Method::Get, "/pack") => send(request, (200, JSON), site.pack.to_string().as_bytes()),
        (Method::Get, url) => {
            let path = url.split('?').next().unwrap_or_default().trim_start_matches('/');
            let path = if path.is_empty() { "index.html" } else { path };
            file(&site.pages, path, request)
        }
        _ => send(request, (405, TEXT), b""),
    }
}

fn command(site: &Site, body: &[u8]) -> (u16, Value) {
    let Ok(Value::Object(mut envelope)) = serde_json::from_slice::<Value>(body) else {
        return (400, json!({ "code": "bad_request" }));
    };
    let name = envelope.get("command").and_then(Value::as_str).unwrap_or_default().to_owned();
    let payload = envelope.remove("payload").unwrap_or(Value::Null);
    match site.program.dispatch(&name, payload) {
        Ok(value) => (200, value),
        Err(error) => (422, serde_json::to_value(error).unwrap_or_default()),
    }
}

fn file(pages: &Path, path: &str, request: Request) -> std::io::Result<()> {
    let is_inside = Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    let Some(bytes) = Some(path).filter(|_| is_inside).and_then(|path| std::fs::read(pages.join(path)).ok())
    else {
        return send(request, (404, TEXT), b"");
    };
    let kind = match Path::new(path).extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    send(request, (200, kind), &bytes)
}

/// Answers by hand, and ends the connection. The server gives each connection a thread of its pool for as long as it stays
/// open, and two that come at the same moment can be given one: the second then waits for ever behind a connection that
/// Chromium keeps for later.
fn send(request: Request, (status, kind): (u16, &str), body: &[u8]) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status} \r\ncontent-type: {kind}\r\ncontent-length: {}\r\ncontent-security-policy: {POLICY}\r\n\
         connection: close\r\n\r\n",
        body.len()
    );
    let mut out = request.into_writer();
    out.write_all(head.as_bytes())?;
    out.write_all(body)?;
    out.flush()
}

/// Writes each event as it comes, until nobody listens. By hand: the server keeps what it sends until there is much of it.
fn tell(mut out: impl Write, events: &Receiver<String>) -> std::io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-store\r\n\
                connection: close\r\n\r\n: open\n\n";
    out.write_all(head.as_bytes())?;
    out.flush()?;
    for event in events {
        write!(out, "data: {event}\n\n")?;
        out.flush()?;
    }
    Ok(())
}
