// newton FOLDER VERSION: rates of return by date in Rust, on the same files; a line as ours for each row. Newton's method in plain doubles as the core of pyxirr has it: from
// 10 %, one power a flow for value and slope, until the step is below 1e-9. No proof that it is the rate, nor that it is the only one.
use std::{env, fs, hint::black_box, time::Instant};

struct Flow {
    day: i32,
    amount: f64,
}

fn read<const N: usize, T>(folder: &str, name: &str, of: fn([u8; N]) -> T) -> Vec<T> {
    let bytes = fs::read(format!("{folder}/{name}")).expect(name);
    bytes.chunks_exact(N).map(|chunk| of(chunk.try_into().unwrap())).collect()
}

fn rate(flows: &[Flow]) -> Result<f64, String> {
    if !(flows.iter().any(|flow| flow.amount > 0.0) && flows.iter().any(|flow| flow.amount < 0.0)) {
        return Err("flows must have both signs".to_string());
    }
    let first = flows.iter().map(|flow| flow.day).min().unwrap();
    let years: Vec<f64> = flows.iter().map(|flow| (flow.day - first) as f64 / 365.0).collect();
    let mut rate = 0.1;
    for _ in 0..50 {
        let log = (1.0f64 + rate).log2();
        let (value, slope) = flows.iter().zip(&years).fold((0.0, 0.0), |(value, slope), (flow, t)| {
            let present = flow.amount * (-t * log).exp2();
            (value + present, slope - t * present / (1.0 + rate))
        });
        let step = value / slope;
        rate -= step;
        if step.abs() < 1e-9 {
            return Ok(rate);
        }
    }
    Err("no rate in fifty steps".to_string())
}

fn row(name: &str, peer: &str, series: &[Vec<Flow>]) {
    let chosen = env::var("PEERS_ROWS").unwrap_or_default();
    if !chosen.is_empty() && !chosen.split(',').any(|row| row == name) {
        return;
    }
    let compute = || -> Vec<f64> { black_box(series).iter().map(|flows| rate(flows).unwrap_or(f64::NAN)).collect() };
    let (start, mut times) = (Instant::now(), 0);
    while start.elapsed().as_secs_f64() < 0.3 {
        black_box(compute());
        times += 1;
    }
    let repeats = (times as f64 * 0.02 / start.elapsed().as_secs_f64()).max(1.0) as usize;
    let mut seconds: Vec<f64> = (0..7)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..repeats {
                black_box(compute());
            }
            start.elapsed().as_secs_f64() / repeats as f64
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    let answers: Vec<String> = compute().iter().map(|answer| format!("{answer:?}")).collect();
    println!("{name}\t{peer}\t{}\t{:e}", answers.join(" "), seconds[3]);
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let (folder, peer) = (&arguments[1], format!("Newton in Rust {}", arguments[2]));
    for (name, days, amounts, length) in [("xirr", "days.i32", "dated.f64", 12), ("xirr-one", "days10.i32", "dated10.f64", 10)] {
        let (days, amounts) = (read(folder, days, i32::from_le_bytes), read(folder, amounts, f64::from_le_bytes));
        let flows: Vec<Flow> = days.into_iter().zip(amounts).map(|(day, amount)| Flow { day, amount }).collect();
        let mut rest = flows.into_iter();
        let series: Vec<Vec<Flow>> = (0..1_000).map(|_| rest.by_ref().take(length).collect()).collect();
        row(name, &peer, &series);
    }
}
