/// In which column of a scheme's results each part of a line is.
enum LineColumns {
    static let gross = 0
    static let net = 1
    static let payable = 2
    static let firstDeduction = 3

    static func firstWithheld(_ scheme: SchemeModel) -> Int { firstDeduction + scheme.deductions.count }

    /// How many columns a line of the scheme has.
    static func count(_ scheme: SchemeModel, _ model: PlanModel) -> Int {
        firstWithheld(scheme) + model.withholding.count
    }
}
