/// One step of a compiled formula over the cells of one record.
///
/// Wider than ``Instruction``: products, quotients and bounds that belong together are one step. Every step is checked;
/// one that cannot be done gives the record up to ``BlockRunner`` and ``Evaluation``.
struct LiveInstruction: Hashable, Sendable, BitwiseCopyable {
    enum Operation: UInt8, Sendable, BitwiseCopyable {
        /// The product of one, two or three cells and ``factor``.
        case product1, product2, product3
        /// The same divided by ``divisor``, rounded half away from zero; of one cell, of at least ``floor``.
        case quotient1, quotient2, quotient3
        /// The same rounded by the plan's rule.
        case quotientByRule
        /// `a`, at least ``floor``, times ``factor``, divided by `b`, whose reciprocal is in `c`.
        case ratio
        /// The same rounded by the plan's rule, without a reciprocal.
        case ratioByRule
        /// The factor of the reciprocal of `a`, which must be above zero.
        case reciprocal
        /// `a` less `b` (and `c`), at least ``floor``.
        case difference2, difference3
        case add, negate, magnitude, withSign
        case less, lessOrEqual, equal, notEqual, and, or, not
        /// `b` where `a` is not 0, else `c`.
        case select
        case minimum, maximum
        /// The table from cell ``divisor`` on, with `c` steps, at `a`.
        case step, graduated
        /// `a`; the place to look whether it is in bounds.
        case copy
        case trapUnlessPositive, trapIfZero, trapIfTrue
        /// Nothing that can be computed here.
        case trap
    }

    var operation: Operation
    var target: UInt16 = 0
    var a: UInt16 = 0
    var b: UInt16 = 0
    var c: UInt16 = 0
    var shift: UInt8 = 0
    var factor: Int64 = 1
    var divisor: Int64 = 1
    var reciprocal: UInt64 = 0
    var floor = Int64.min
    /// A result above is this.
    var limit = Int64.max
    /// Below this, or above it by more than ``reach``, the row is trapped.
    var least = Int64.min
    var reach = UInt64.max
}
