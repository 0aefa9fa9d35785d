/// In which column of a scheme's results each part of a line is: behind these the deductions, then what is withheld.
enum LineColumns {
    static let gross = 0
    static let net = 1
    static let payable = 2
    static let firstDeduction = 3
}
