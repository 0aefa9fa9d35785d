/// One rule of a check that people put together: it has a code, and what it finds carries that code.
public protocol FindingRule: Sendable {
    /// The code of its findings. A rule takes the place of another one of the same code.
    var code: Finding.Code { get }
}
