import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct AccessFieldClassificationTests {
    @Test func whatNobodyDeclaredIsSensitive() {
        let field = Customer.classification.field("details.shoeSize")
        #expect(field.fieldClass == .sensitive && !field.isDeclared && field.mask == .hidden)
        #expect(FieldClassification([]).field("$").fieldClass == .sensitive)
        // Documents that cannot be compared field by field are said to differ as a whole.
        #expect(Customer.classification.field("$").fieldClass == .sensitive)
    }

    @Test func theRuleWithMoreStepsCounts() {
        let classes = FieldClassification(.open("a") + .sensitive("a.b") + .personal("a.*.c"))
        #expect(classes.field("a.x").fieldClass == .open)
        #expect(classes.field("a.b").fieldClass == .sensitive)
        #expect(classes.field("a.b.7").fieldClass == .sensitive)
        #expect(classes.field("a.7.c").fieldClass == .personal)
        // What is not taken apart is as much to be kept as the most delicate thing in it.
        #expect(classes.field("a").fieldClass == .sensitive)
    }

    @Test func aStarIsAnIndexAndNoName() {
        let classes = FieldClassification(.open("answers.*.mark") + .sensitive("answers.*.text"))
        #expect(classes.field("answers.0.mark").fieldClass == .open)
        // A key that people filled in, written so that it looks like the path of something open.
        #expect(classes.field("answers.x.mark").fieldClass == .sensitive)
        #expect(classes.field("answers.0'.mark").fieldClass == .sensitive)
    }

    @Test func aPathSaysNothingThatMayBeData() {
        let classes = FieldClassification(.personal("extras", "list.*.name"))
        #expect(classes.field("extras.王小明.phone").path == "extras")
        #expect(classes.field("extras.3.phone").path == "extras.3")
        #expect(classes.field("list.0.wrong.王小明").path == "list.0.wrong")
        #expect(classes.field("unknown.王小明").path == "unknown")
    }

    @Test func aHouseClassesOtherwise() throws {
        var policy = AccessPolicy.standard
        policy.fieldRules["customer"] = .sensitive("details.contactPoints") + .open("details.party.person.occupation")
        let classes = policy.classification(of: Customer.self)
        #expect(classes.field("details.contactPoints.0.value.mobile").fieldClass == .sensitive)
        #expect(classes.field("details.party.person.occupation").fieldClass == .open)
        #expect(classes.field("details.party.person.name").fieldClass == .personal)
        let view = policy.view(of: try AccessSamples.person(), for: .serviceAdvisor)
        #expect(view["details.contactPoints.0.value.mobile"]?.showing == .masked)
    }

    @Test func everyFieldIsDeclared() throws {
        for (classes, paths) in [
            (Customer.classification, try paths(of: AccessSamples.person()) + paths(of: AccessSamples.organisation())),
            (Vehicle.classification, try paths(of: AccessSamples.vehicle())),
            (Interaction.classification, try paths(of: AccessSamples.interaction())),
            (Referral.classification, try paths(of: AccessSamples.referral())),
            (Complaint.classification, try paths(of: AccessSamples.complaint())),
            (CustomerMerge.classification, try paths(of: AccessSamples.merge())),
            (CareTask.classification, try AccessSamples.careTasks().flatMap { try paths(of: $0) }),
            (AccessLogEntry.classification, try paths(of: AccessSamples.logEntry())),
        ] {
            for path in paths { #expect(classes.field(path).isDeclared, "\(path)") }
            // And no rule is about a field that there is not.
            for rule in classes.rules {
                let one = FieldClassification([rule])
                #expect(
                    paths.contains { one.field($0).isDeclared } || Self.other.contains(rule.pattern), "\(rule.pattern)")
            }
        }
    }

    /// Rules about what a customer in use does not have.
    private static let other: [FieldPattern] = ["standing.into"]

    private func paths<Record: StoredRecord>(of record: Record) throws -> [String] {
        let everything = AccessPolicy(roles: ["all": RoleAccess(AccessRights(everywhere: .read))])
        let json = everything.redacted(json: try record.recordJSON(), of: Record.self, for: "all")
        return try JSONDifference.changes(from: "{}", to: json).filter { $0.new != nil }.map(\.field)
    }

    @Test func mergedAndErasedFilesAreDeclaredToo() {
        #expect(Customer.classification.field("standing.into").isDeclared)
        #expect(Customer.classification.field("standing.kind").isDeclared)
    }
}
