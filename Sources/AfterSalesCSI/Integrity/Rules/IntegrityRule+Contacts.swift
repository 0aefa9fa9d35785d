import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Rules about whom a survey reached.
extension IntegrityRule {
    /// It was answered by a number or an address of an employee (员工联系方式冒充客户). Numbers are the same without their
    /// extensions, addresses in whatever case of letters.
    public static let staffContactUsed = IntegrityRule(
        .staffContactUsed, .warning,
        LocalizedText("an employee's contact stands for the customer's", "以员工联系方式充当客户联系方式")
    ) { material, notes in
        guard let staff = material.context.staff else {
            notes.notGiven("staff", "the employees' contacts are not known", "未提供员工联系方式")
            return
        }
        var owners: [ContactKey: Set<Identifier<Employee>>] = [:]
        for contact in staff {
            for phone in contact.phones { owners[ContactKey(phone), default: []].insert(contact.employee) }
            for email in contact.emails { owners[ContactKey(email), default: []].insert(contact.employee) }
        }
        for response in material.responses {
            let contacts = response.contacts
            guard !contacts.isEmpty else {
                notes.contactUnknown(response)
                continue
            }
            for contact in contacts {
                for employee in (owners[contact.key] ?? []).sorted() {
                    notes.doubt(
                        .response(response.key), at: contact.place,
                        inputs: [.init("employee", employee.rawValue)] + contact.masked,
                        LocalizedText(
                            "\(contact.name.english) is that of employee \(employee)",
                            "\(contact.name.simplifiedChinese)属于员工 \(employee)"))
                }
            }
        }
    }

    /// It was answered by a number or an address by which others answered too (联系方式共用).
    ///
    /// Customers of one dealership or several are counted by their ids; where that is not known, by their cars; where
    /// neither is, by the orders.
    /// - Parameter most: How many customers may share one, as a household does.
    public static func contactShared(most: Int) -> IntegrityRule {
        IntegrityRule(
            .contactShared, .warning,
            LocalizedText("customers who are not the same have the same contact", "不同客户使用同一联系方式")
        ) { material, notes in
            var users: [ContactKey: Set<String>] = [:]
            for response in material.responses {
                let contacts = response.contacts
                if contacts.isEmpty { notes.contactUnknown(response) }
                for contact in contacts { users[contact.key, default: []].insert(response.answerer) }
            }
            for response in material.responses {
                for contact in response.contacts {
                    let count = users[contact.key]?.count ?? 0
                    guard count > most else { continue }
                    notes.doubt(
                        .response(response.key), at: contact.place,
                        inputs: [.init("customers", String(count)), .init("most", String(most))] + contact.masked,
                        LocalizedText(
                            "\(contact.name.english) is that of \(count) customers; \(most) may share one",
                            "\(count) 位客户使用同一\(contact.name.simplifiedChinese)，允许 \(most) 位"))
                }
            }
        }
    }
}

/// What two contacts are the same by.
private struct ContactKey: Hashable {
    let text: String

    /// Without the extension, behind which is the same telephone exchange.
    init(_ phone: PhoneNumber) { text = phone.e164 }

    /// In lower case before the `@` too: hardly any mailbox tells the cases apart (RFC 5321, 2.4, discourages it), and it
    /// would be the cheapest way round the rule.
    init(_ email: EmailAddress) { text = email.text.lowercased() }
}

/// A number or an address by which a survey was answered.
private struct SurveyContact {
    let key: ContactKey
    let place: Place
    let name: LocalizedText
    /// The number as those see it who may not know it; nothing of an address, which often is a name.
    let masked: [Finding.Input]
}

extension SurveyResponse {
    fileprivate var contacts: [SurveyContact] {
        let place = Place.document.field("origin")
        var contacts: [SurveyContact] = []
        if let phone = origin.phone {
            contacts.append(
                SurveyContact(
                    key: ContactKey(phone), place: place.field("phone"),
                    name: LocalizedText("the telephone number", "电话号码"),
                    masked: [.init("phone", phone.masked)]))
        }
        if let email = origin.email {
            contacts.append(
                SurveyContact(
                    key: ContactKey(email), place: place.field("email"),
                    name: LocalizedText("the e-mail address", "电子邮箱"), masked: []))
        }
        return contacts
    }

    /// Who answered, as well as is known.
    fileprivate var answerer: String {
        if let customer { return "customer \(key.owner) \(customer)" }
        if let vehicle = visit.vehicle { return "vehicle \(key.owner) \(vehicle)" }
        if let order = visit.order { return "order \(key.owner) \(order)" }
        return "response \(key.owner) \(key.id)"
    }
}

extension IntegrityNotes {
    fileprivate mutating func contactUnknown(_ response: SurveyResponse) {
        notJudged(
            .response(response.key), .factMissing, at: Place.document.field("origin"),
            LocalizedText(
                "neither the telephone number nor the address is known by which it was answered", "未登记作答所用电话或邮箱"))
    }
}
