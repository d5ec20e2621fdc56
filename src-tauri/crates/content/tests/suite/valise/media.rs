//! Pictures and sounds, as small as they come.

fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let sum = super::archive::crc(&[&name[..], body].concat());
    [&u32::try_from(body.len()).unwrap().to_be_bytes()[..], name, body, &sum.to_be_bytes()].concat()
}

pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &header), &chunk(b"IDAT", &[1, 2, 3]), &chunk(b"IEND", &[])]
        .concat()
}

/// One with its header twice.
pub(crate) fn png_of_two() -> Vec<u8> {
    let header = chunk(b"IHDR", &[0, 0, 0, 16, 0, 0, 0, 16, 8, 0, 0, 0, 0]);
    [&b"\x89PNG\r\n\x1a\n"[..], &header, &header, &chunk(b"IEND", &[])].concat()
}

pub(crate) fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let [h0, h1] = height.to_be_bytes();
    let [w0, w1] = width.to_be_bytes();
    [
        &[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2][..],
        &[0xff, 0xc0, 0, 11, 8, h0, h1, w0, w1, 1, 1, 0x11, 0],
        &[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9],
    ]
    .concat()
}

pub(crate) fn svg(inside: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1 1\">{inside}</svg>")
        .into_bytes()
}

pub(crate) fn wav() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
    for at in 0..800_i16 {
        writer.write_sample(at % 40 * 500).unwrap();
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}
