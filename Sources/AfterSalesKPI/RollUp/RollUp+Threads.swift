public import AfterSalesCore

extension RollUp {
    /// Of lines, on several threads. The figures are the same however many there are.
    /// - Parameters:
    ///   - lines: The lines; cancelled ones count nowhere.
    ///   - threads: Into how many parts the lines are divided; where there are few lines, into fewer.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` as ``init(of:_:)``.
    public static func of(_ lines: SettledLines, threads: Int) async throws(ArithmeticError) -> RollUp {
        // Fewer lines than these are added up before a thread has begun.
        let parts = max(1, min(threads, lines.count / 4_096))
        guard parts > 1 else { return try RollUp(of: lines) }
        let results = await withTaskGroup(of: (Int, Result<RollUp, ArithmeticError>).self) { group in
            for part in 0..<parts {
                let range = lines.count * part / parts..<lines.count * (part + 1) / parts
                group.addTask {
                    (part, Result { () throws(ArithmeticError) in try RollUp(of: lines, range) })
                }
            }
            var results: [(Int, Result<RollUp, ArithmeticError>)] = []
            for await result in group { results.append(result) }
            // In the order of the lines, whichever was ready first.
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
        var whole = try results[0].get()
        for result in results.dropFirst() {
            let part = try result.get()
            do throws(RollUpError) {
                try whole.merge(part)
            } catch {
                throw .overflow
            }
        }
        return whole
    }
}
