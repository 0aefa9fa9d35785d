/// How many there are of everything in the data of the month job; see peers/README.md.
package enum MonthSize {
    package static let dealers = 200
    package static let advisorsEach = 6
    package static let techniciansEach = 15
    package static let managersEach = 5
    package static let months = 12
    package static let advisors = dealers * advisorsEach
    package static let technicians = dealers * techniciansEach
    package static let managers = dealers * managersEach
}
