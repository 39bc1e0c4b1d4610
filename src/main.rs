//! The `kabinet` program: everything it does is in the library's `app`.

fn main() -> std::process::ExitCode {
    kabinet::app::main()
}
