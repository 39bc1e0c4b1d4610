//! How the allocator is asked to behave. The only room with `unsafe`, for one call that only sets a number.

/// Keeps freed memory in one place, where glibc has that choice: by default each thread gets an arena of its own and
/// keeps what was freed there, and pages that one thread read and another let go add up to tens of megabytes within
/// an hour (100,000 letters: 189 MB, in one arena 138 MB). To be called before there is a second thread.
pub fn share() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[expect(unsafe_code, reason = "the allocator's settings are a C call; no library offers it as a safe one")]
    // SAFETY: `mallopt` takes two numbers and touches nothing but the allocator's own settings (mallopt(3)); a value
    // that it does not know it refuses, and then everything stays as it was.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
    }
}
