/// Makes UTF-8 of one encoding, piece by piece; a character that is cut by the end of a piece waits for the next.
protocol TextConverter {
    /// The next bytes as UTF-8, as far as they go.
    /// - Parameters:
    ///   - piece: The bytes.
    ///   - isLast: Whether none come behind them.
    ///   - progress: Where they stand, and what is wrong with them.
    mutating func convert(_ piece: [UInt8], isLast: Bool, _ progress: inout TextProgress) -> [UInt8]
}
