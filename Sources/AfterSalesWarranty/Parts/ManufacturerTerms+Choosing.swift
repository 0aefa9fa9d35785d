public import AfterSalesCore

extension [ManufacturerTerms] {
    /// The terms of a manufacturer that count for a repair that was finished on a day.
    /// - Parameters:
    ///   - manufacturer: Whose.
    ///   - day: The day.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `termsConflict` where several would, with `noTerms` where none does.
    public func effective(
        of manufacturer: Identifier<Manufacturer>, on day: LocalDate
    ) throws(Rejection) -> ManufacturerTerms {
        let terms = filter { $0.manufacturer == manufacturer && $0.effective.contains(day) }
        if terms.count == 1 { return terms[0] }
        let inputs: [Finding.Input] = [
            .init("manufacturer", manufacturer.rawValue), .init("day", day.description),
        ]
        guard !terms.isEmpty else {
            throw Rejection([
                Finding(
                    .error, .noTerms, at: .document, inputs: inputs,
                    LocalizedText(
                        "no terms of \(manufacturer) count on \(day)", "\(day) 没有厂家 \(manufacturer) 的有效索赔政策"))
            ])
        }
        let versions = terms.map(\.version).sorted().joined(separator: ", ")
        throw Rejection([
            Finding(
                .error, .termsConflict, at: .document, inputs: inputs + [.init("versions", versions)],
                LocalizedText(
                    "terms \(versions) of \(manufacturer) would all count on \(day)",
                    "\(day) 有多份厂家 \(manufacturer) 的有效索赔政策：\(versions)"))
        ])
    }
}
