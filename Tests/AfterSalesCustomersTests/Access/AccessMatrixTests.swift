import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// The standard policy, written down a second time.
@Suite struct AccessMatrixTests {
    /// Rights for open, personal and sensitive fields: `-` none, `m` masked, `r` read, `c` change.
    static let matrix: [Row] = [
        Row(.serviceAdvisor, ["ccm", "ccm", "ccc", "ccm", "ccc", "ccm", "---"]),
        Row(.technician, ["r--", "rrm", "r--", "r--", "r--", "r--", "---"]),
        Row(.customerAdvisor, ["ccc", "ccc", "ccc", "ccc", "ccc", "ccc", "---"]),
        Row(.serviceManager, ["ccc", "ccc", "ccc", "ccc", "ccc", "ccc", "---"]),
        Row(.warrantyOfficer, ["rm-", "ccm", "rm-", "rm-", "rm-", "rm-", "---"]),
        Row(.payrollClerk, ["r--", "r--", "r--", "r--", "rr-", "r--", "---"]),
        Row(.dataProtectionOfficer, ["rrr", "rrr", "rrr", "rrr", "rrr", "rrr", "rrr"]),
        Row(.auditor, ["rmm", "rmm", "rmm", "rmm", "rmm", "rmm", "rrr"]),
        Row("nobody", ["---", "---", "---", "---", "---", "---", "---"]),
    ]

    /// What a role may do with customers, cars, contacts, referrals, complaints, merges and the access log.
    struct Row: Sendable {
        let role: AccessRole
        let rights: [String]

        init(_ role: AccessRole, _ rights: [String]) {
            self.role = role
            self.rights = rights
        }
    }

    @Test func theMatrixIsOfAllRoles() {
        #expect(Set(Self.matrix.map(\.role)).subtracting(["nobody"]) == Set(AccessPolicy.standard.roles.keys))
    }

    @Test(arguments: matrix.indices) func readingAndChanging(_ index: Int) throws {
        let row = Self.matrix[index]
        try check(AccessSamples.person(), row.role, row.rights[0])
        try check(AccessSamples.organisation(), row.role, row.rights[0])
        try check(AccessSamples.vehicle(), row.role, row.rights[1])
        try check(AccessSamples.interaction(), row.role, row.rights[2])
        try check(AccessSamples.referral(), row.role, row.rights[3])
        try check(AccessSamples.complaint(), row.role, row.rights[4])
        try check(AccessSamples.merge(), row.role, row.rights[5])
        try check(AccessSamples.logEntry(), row.role, row.rights[6])
    }

    private func check<Record: ClassifiedRecord>(_ record: Record, _ role: AccessRole, _ rights: String) throws {
        let policy = AccessPolicy.standard
        let expected = Dictionary(uniqueKeysWithValues: zip(FieldClass.allCases, rights))
        let view = policy.view(of: record, for: role)
        #expect(!view.fields.isEmpty)
        for field in view.fields {
            let showing: Showing =
                switch expected[field.fieldClass] {
                case "r", "c": .shown
                case "m": .masked
                default: .withheld
                }
            #expect(field.showing == showing, "\(role) \(field)")
        }
        // Adding the record changes every field of it.
        let refused = view.fields.filter { expected[$0.fieldClass] != "c" }.map(\.path)
        do throws(AccessDenied) {
            try policy.check(inserting: record, by: role)
            #expect(refused.isEmpty, "\(role)")
        } catch {
            let same = error.fields.map(\.path).sorted() == refused.sorted()
            #expect(same, "\(role)")
            #expect(error.findings.allSatisfy { $0.code == .changeDenied })
        }
    }

    @Test func aChangeIsRefusedWithEveryField() throws {
        let old = try AccessSamples.person()
        var new = old
        try new.edit(asOf: try LocalDate("2026-06-01")) {
            $0.language = "en"
            $0.tags.append("大声")
            $0.preferences = []
            $0.family[0].name = "王小小"
        }
        let policy = AccessPolicy.standard
        try policy.check(changeFrom: old, to: new, by: .customerAdvisor)
        try policy.check(changeFrom: old, to: old, by: "nobody")
        let denied = try #require(throws: AccessDenied.self) {
            try policy.check(changeFrom: old, to: new, by: .serviceAdvisor)
        }
        #expect(
            denied.fields.map(\.path).sorted() == [
                "details.family.0.name", "details.preferences", "details.preferences.0",
            ])
        #expect(denied.fields.allSatisfy { $0.fieldClass == .sensitive })
        #expect(throws: AccessDenied.self) { try policy.check(changeFrom: old, to: new, by: "nobody") }
    }

    @Test func thePolicyIsData() throws {
        var policy = AccessPolicy.standard
        policy.fieldRules["vehicle"] = .open("details.vin") + .personal("details.model", mask: .name)
        let record = PolicyDocument(policy: policy)
        let json = try record.recordJSON()
        #expect(try PolicyDocument(recordJSON: json, format: 1).policy == policy)
        let short =
            #"{"policy":{"roles":{"trainee":{"rights":{"open":"read"}}},"fieldRules":{"vehicle":[{"path":"details.vin","class":"open"}]}}}"#
        let read = try PolicyDocument(recordJSON: short, format: 1).policy
        #expect(read.rights(of: "trainee", forKind: "customer") == AccessRights(open: .read))
        #expect(read.right(of: "trainee", to: "details.vin", in: Vehicle.self) == .read)
        #expect(read.right(of: "trainee", to: "details.engineNumber", in: Vehicle.self) == .none)
    }
}

/// A host that keeps its policy as a record.
private struct PolicyDocument: StoredRecord, Codable {
    var policy: AccessPolicy
    var key: RecordKey<PolicyDocument> { RecordKey(.group, "policy") }
    static let schema = RecordSchema<PolicyDocument>("access_policy", "Who may see what.", fields: [])
}
