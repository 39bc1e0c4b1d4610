//! The store's promises: the contract, on memory and on sled; faults of a simulated disk; damage; kills.

mod care;
mod contract;
mod damage;
mod faults;
mod golden;
mod kills;
mod model;
mod tools;
mod toy;
