//! The one seam to the file system: a trait, the real disk, and a simulated one that loses power.
//! Nothing here knows what stands in a file.

pub mod contract;
pub mod platter;
pub mod real;
pub mod simulated;

pub use contract::{Disk, DiskFile, Hold};
pub use real::RealDisk;
pub use simulated::{Fault, SimulatedDisk};
