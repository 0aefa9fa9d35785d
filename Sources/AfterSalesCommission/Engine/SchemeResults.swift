/// The amounts of every line, all schemes in one flat list: for each scheme, member after member, what ``LineColumns``
/// names.
@usableFromInline
struct SchemeResults: Sendable {
    @usableFromInline private(set) var amounts: [Int64]

    /// Nothing for anybody yet.
    init(_ membership: Membership) { amounts = Array(repeating: 0, count: membership.amountStarts.last ?? 0) }

    /// An amount of the line that begins at `offset`.
    @inlinable
    func amount(_ offset: Int, _ column: Int) -> Int64 { amounts[offset + column] }

    mutating func set(_ value: Int64, _ offset: Int, _ column: Int) { amounts[offset + column] = value }

    /// What all that is kept takes, in bytes; who takes part is kept with the facts.
    var byteCount: Int { amounts.count * 8 }
}
