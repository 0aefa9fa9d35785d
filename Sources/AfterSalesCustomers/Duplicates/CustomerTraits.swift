import AfterSalesCore
import AfterSalesStorage

/// What a file is compared by, and nothing else of it, so that a million of them can be held at once.
struct CustomerTraits {
    /// A time in which a car is the customer's.
    struct Car: Hashable {
        let car: UInt64
        let from: Int32
        let through: Int32
    }

    /// A plate; the region is 0 where it is not known.
    struct Plate: Hashable {
        let number: UInt64
        let region: UInt64
    }

    var isOrganisation = false
    /// Whose customer: files of two owners are never compared.
    var owner: UInt64 = 0
    /// Folded; of an organisation without its legal form.
    var names: [String] = []
    /// E.164 numbers as numbers, in order.
    var phones: [UInt64] = []
    /// Those of them that are mobile phones, in order.
    var mobiles: [UInt64] = []
    /// Those that so many files have that they are nobody's own, in order; they are no longer among ``phones``.
    var commonPhones: [UInt64] = []
    var emails: [UInt64] = []
    var accounts: [UInt64] = []
    /// The number of an identity document, or that under which an organisation is registered.
    var number: UInt64?
    var birthday: Birthday?
    var addresses: [AddressForm] = []
    var cars: [Car] = []
    var plates: [Plate] = []

    /// What similar names have in common.
    var signatures: [UInt64] { Array(Set(names.flatMap(\.nameSignatures))).sorted() }
}
