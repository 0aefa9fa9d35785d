/// Something that is posted bit by bit, each bit once however often it is asked for.
protocol Posting: Sendable {
    /// Posts what has a number, 1 and up.
    func post(_ number: Int) async throws
}
