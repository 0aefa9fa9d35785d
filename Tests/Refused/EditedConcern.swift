// refused: cannot assign to property: 'words' setter is inaccessible
import AfterSales

func shorten(_ concern: Concern) -> Concern {
    var concern = concern
    #if REFUSED
    concern.words = "brakes"
    #else
    concern = Concern(concern.id, concern.words, answers: concern.answers)
    #endif
    return concern
}
