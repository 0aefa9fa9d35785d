import AfterSales

/// The headings and short words of tables and pages, in both languages.
enum Word: String, CaseIterable {
    case advance
    case amount
    case amountsIn
    case balance
    case balanceBefore
    case baseSalary
    case carriedForward
    case commission
    case correction
    case corrections
    case dealer
    case dealers
    case deductions
    case drawLevel
    case employee
    case error
    case explanation
    case figure
    case finalStatus
    case findings
    case from
    case fund
    case funds
    case gross
    case heldStatus
    case income
    case kind
    case lines
    case message
    case month
    case monthByMonth
    case name
    case net
    case noFindings
    case noLines
    case note
    case ofMonth
    case payByScheme
    case payable
    case place
    case plan
    case pools
    case position
    case printed
    case problems
    case reason
    case recovered
    case records
    case scheme
    case severity
    case statement
    case statements
    case status
    case storeIsSound
    case subject
    case total
    case undistributed
    case unit
    case value
    case version
    case warning
    case withheld

    /// The word in a language.
    subscript(language: Language) -> String { text[language] }

    /// All words by name, as templates use them.
    static func all(_ language: Language) -> [String: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0[language]) })
    }
}
