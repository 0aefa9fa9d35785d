import AfterSalesCommission
import AfterSalesCore

/// Section 4: who takes part, individual lines, pools and their division.
extension ReferenceOracle {
    typealias Deductions = [(id: String, amount: Fraction?)]

    mutating func individual(
        _ id: String, _ takesPart: (EmployeeFacts) -> Bool, isForAll: Bool = false,
        deductions: (inout ReferenceOracle, String, Fraction?) -> Deductions = { _, _, _ in [] },
        amount: (inout ReferenceOracle, String) -> Fraction?
    ) {
        for (index, employee) in employees.enumerated() where employee.status == .regular && takesPart(employee) {
            let subject = "employee:\(employee.id)"
            let amount = amount(&self, subject)
            line(id, index, money(amount, id, subject), isForAll: isForAll, deductions)
        }
    }

    private mutating func line(
        _ id: String, _ index: Int, _ gross: Int128?, isForAll: Bool,
        _ deductions: (inout ReferenceOracle, String, Fraction?) -> Deductions
    ) {
        let subject = "employee:\(employees[index].id)"
        let taken = readAll(asFurther: gross == nil) { oracle in
            deductions(&oracle, subject, gross.map { Fraction(units: $0, digits: 2) })
                .map { ($0.id, oracle.money($0.amount, "\(id).\($0.id)", subject)) }
        }
        guard let gross else { return }
        add(id, to: index, gross: gross, taken.map { ($0.0, $0.1 ?? 0) }, isForAll: isForAll)
    }

    mutating func pool(
        _ id: String, team: String? = nil, _ amount: Fraction?, _ coefficients: [String: String],
        deductions: (inout ReferenceOracle, String, Fraction?) -> Deductions = { _, _, _ in [] }
    ) {
        let subject = team.map { "team:\($0)" } ?? "dealer"
        let pool = money(amount, id, subject)
        var members: [(id: String, weight: Int128)] = []
        var indices: [Int] = []
        for (index, employee) in employees.enumerated() {
            guard employee.status == .regular, let position = coefficients[employee.position],
                team == nil || employee.team?.rawValue == team
            else { continue }
            let adjusted = facts.coefficientAdjustments.first { $0.employee == employee.id && $0.scheme == id }
            let text = adjusted?.coefficient.description ?? employee.coefficients[id]?.description ?? position
            members.append((employee.id.rawValue, Fraction(text)?.units(6) ?? 0))
            indices.append(index)
        }
        guard let pool else {
            for index in indices { line(id, index, nil, isForAll: false, deductions) }
            return
        }
        add(.init(scheme: id, subject: subject, amount: pool, undistributed: members.isEmpty ? pool : 0))
        if members.isEmpty {
            if pool != 0 { note("warning poolWithoutMembers \(id)") }
            return
        }
        let shares = ExpectedClose.shares(of: pool, among: members)
        for (index, share) in zip(indices, shares) { line(id, index, share, isForAll: false, deductions) }
    }
}

extension Finding {
    /// As the oracle writes it.
    func oracleText(_ schemes: [String]) -> String {
        func input(_ name: String) -> String { inputs.first { $0.name == name }?.value ?? "?" }
        let key: String
        switch code {
        case "held": return "warning held"
        case "poolWithoutMembers": key = input("scheme")
        case "outsideTeam": key = String(place.path.split(separator: "\"").dropFirst().first ?? "")
        case "beyondTable": key = place.path.dropFirst("$.tables.".count) + " " + input("subject")
        case "valueRounded", "targetAgreedLate", "targetNotAcknowledged":
            let parts = place.path.split(separator: "\"")
            key = "\(parts[1]) \(parts[3])"
        case "negativeAmount" where place.path.hasPrefix("$.schemes"):
            key = "\(oracleScheme(schemes)) \(input("subject"))"
        default: key = "\(input("metric")) \(input("subject"))"
        }
        return exact("\(severity.rawValue) \(code) \(key)")
    }

    private func oracleScheme(_ schemes: [String]) -> String {
        let parts = place.path.split { "[].".contains($0) }
        guard parts.count > 2, let index = Int(parts[2]) else { return "?" }
        let deductions: [String: [String]] = [
            "reception": ["complaints", "appraisal"], "detailing": ["washComplaints", "untidyHandovers", "washTime"],
        ]
        let scheme = schemes[index]
        switch parts[3] {
        case "contributes": return "\(scheme).contributes"
        case "deductions": return "\(scheme).\((deductions[scheme] ?? ["appraisal"])[Int(parts[4]) ?? 0])"
        default: return scheme
        }
    }
}
