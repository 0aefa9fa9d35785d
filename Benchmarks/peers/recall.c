// recall DATA OUT THREADS [REPS]: a car park held against recall campaigns in plain C.
// Prints seconds=, the median of the repetitions of checking and matching with the index ready, and build_seconds=, the index.
//
// A maker has a bit for each of its campaigns, and for every character at positions 4–8, 10 and 11 the set of campaigns that
// admit it. Of a number seven sets are intersected; the serial numbers of the few campaigns that are left are compared.
#include <pthread.h>

#include "peer.h"

enum { LENGTH = 17, ROW = LENGTH + 1, DIGIT_AT = 8, YEAR_AT = 9, PLANT_AT = 10, SERIAL_AT = 11 };
enum { CODES = 33, ANY = CODES, SETS = CODES + 1, PREFIX = 5, PLACES = PREFIX + 2 };  // ANY is nobody's character: see spread_any
enum { FIRST_YEAR = 2010, YEARS = 30, SERIALS = 1000000, MOST_CAMPAIGNS = 65535, ID = 31 };
enum { NO_CHARACTER = 200 };  // above every sum of seventeen remainders

static const char characters[] = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
static const char year_characters[] = "ABCDEFGHJKLMNPRSTVWXY123456789";

static uint8_t code_of[256];
// What a character adds at a position, modulo eleven: a right number's sum is a multiple of it, for the digit itself is taken away there.
static uint8_t product[LENGTH][256];

typedef struct {
    char id[ID + 1], prefix[PREFIX + 1], plants[CODES + 1];
    uint32_t maker, year_from, year_to, serial_from, serial_to;
} Campaign;

static Campaign campaign[MOST_CAMPAIGNS];
static uint32_t campaigns;

typedef struct {
    uint32_t words, member;  // of a set; the place of its first campaign among the members
    uint64_t *sets;          // by place, then character
} Maker;

typedef struct {
    uint32_t serial_from, serial_to, campaign;
} Member;

static uint16_t maker_of[CODES * CODES * CODES];  // 0: nobody
static Maker maker[MOST_CAMPAIGNS + 1];
static Member member[MOST_CAMPAIGNS];
static uint64_t *all_sets;

static uint32_t maker_code(const uint8_t *vin) { return (code_of[vin[0]] * CODES + code_of[vin[1]]) * CODES + code_of[vin[2]]; }

static uint64_t *set_of(const Maker *one, int place, int code) { return one->sets + ((size_t)place * SETS + (size_t)code) * one->words; }

// Who admits every character at a place stands in one set until the end, and is then put into all others.
static void spread_any(const Maker *one, int place) {
    const uint64_t *any = set_of(one, place, ANY);
    for (int code = 0; code < CODES; code++) {
        uint64_t *set = set_of(one, place, code);
        for (uint32_t word = 0; word < one->words; word++) set[word] |= any[word];
    }
}

static void add(const Campaign *one, Maker *to, uint32_t number) {
    uint32_t word = number / 64;
    uint64_t bit = 1ull << number % 64;
    int given = (int)strlen(one->prefix);
    for (int place = 0; place < PREFIX; place++) {
        set_of(to, place, place < given ? code_of[(uint8_t)one->prefix[place]] : ANY)[word] |= bit;
    }
    for (uint32_t year = one->year_from; year <= one->year_to; year++) {
        set_of(to, PREFIX, code_of[(uint8_t)year_characters[year - FIRST_YEAR]])[word] |= bit;
    }
    if (!*one->plants) set_of(to, PREFIX + 1, ANY)[word] |= bit;
    for (const char *plant = one->plants; *plant; plant++) set_of(to, PREFIX + 1, code_of[(uint8_t)*plant])[word] |= bit;
    member[to->member + number] = (Member){one->serial_from, one->serial_to, (uint32_t)(one - campaign)};
}

static void build_index(void) {
    static uint32_t count[MOST_CAMPAIGNS + 1];
    uint32_t makers = 1, members = 0;
    size_t words = 0;
    memset(maker_of, 0, sizeof maker_of);
    for (uint32_t each = 0; each < campaigns; each++) {
        uint16_t *known = &maker_of[campaign[each].maker];
        if (!*known) {
            count[makers] = 0;
            *known = (uint16_t)makers++;
        }
        count[*known]++;
    }
    for (uint32_t each = 1; each < makers; each++) {
        maker[each] = (Maker){(count[each] + 63) / 64, members, NULL};
        members += count[each];
        words += (size_t)PLACES * SETS * maker[each].words;
        count[each] = 0;
    }
    free(all_sets);
    all_sets = calloc(words + 1, sizeof *all_sets);
    if (!all_sets) give_up("memory", "there is not enough");
    uint64_t *next = all_sets;
    for (uint32_t each = 1; each < makers; each++) {
        maker[each].sets = next;
        next += (size_t)PLACES * SETS * maker[each].words;
    }
    for (uint32_t each = 0; each < campaigns; each++) {
        uint32_t whose = maker_of[campaign[each].maker];
        add(&campaign[each], &maker[whose], count[whose]++);
    }
    for (uint32_t each = 1; each < makers; each++) {
        for (int place = 0; place < PLACES; place++) {
            if (place != PREFIX) spread_any(&maker[each], place);  // every campaign names its years
        }
    }
}

typedef struct {
    uint32_t row, campaign;
} Pair;

// A thread's numbers and what it finds; apart from its neighbour's by two lines of cache.
typedef struct {
    _Alignas(128) uint32_t first, end;
    Pair *pair;
    uint32_t *invalid;
    size_t pairs, room, invalids;
} Share;

static uint8_t *vins;
static uint32_t rows;
static Share share[MOST_THREADS];
static int threads;

static __attribute__((noinline)) void more_room(Share *mine) {
    mine->room *= 2;
    mine->pair = realloc(mine->pair, mine->room * sizeof *mine->pair);
    if (!mine->pair) give_up("memory", "there is not enough");
}

static void match(Share *mine) {
    mine->pairs = mine->invalids = 0;
    for (uint32_t row = mine->first; row < mine->end; row++) {
        const uint8_t *vin = vins + (size_t)row * ROW;
        uint32_t sum = 0;
        for (int position = 0; position < LENGTH; position++) sum += product[position][vin[position]];
        if (sum >= NO_CHARACTER || sum % 11 != 0) {
            mine->invalid[mine->invalids++] = row;
            continue;
        }
        const Maker *whose = &maker[maker_of[maker_code(vin)]];
        uint32_t serial = 0;
        for (int position = SERIAL_AT; position < LENGTH; position++) serial = serial * 10 + (vin[position] - '0');
        const uint64_t *set[PLACES];
        for (int place = 0; place < PREFIX; place++) set[place] = set_of(whose, place, code_of[vin[3 + place]]);
        set[PREFIX] = set_of(whose, PREFIX, code_of[vin[YEAR_AT]]);
        set[PREFIX + 1] = set_of(whose, PREFIX + 1, code_of[vin[PLANT_AT]]);
        for (uint32_t word = 0; word < whose->words; word++) {
            uint64_t left = set[0][word] & set[1][word] & set[2][word] & set[3][word] & set[4][word] & set[5][word] & set[6][word];
            for (; left != 0; left &= left - 1) {
                const Member *found = &member[whose->member + word * 64 + (uint32_t)__builtin_ctzll(left)];
                if (serial < found->serial_from || serial > found->serial_to) continue;
                if (mine->pairs == mine->room) more_room(mine);
                mine->pair[mine->pairs++] = (Pair){row, found->campaign};
            }
        }
    }
}

static void *run_match(void *mine) {
    match(mine);
    return NULL;
}

static void match_all(void) {
    pthread_t other[MOST_THREADS];
    for (int thread = 1; thread < threads; thread++) {
        if (pthread_create(&other[thread], NULL, run_match, &share[thread]) != 0) give_up("thread", "cannot be started");
    }
    match(&share[0]);
    for (int thread = 1; thread < threads; thread++) pthread_join(other[thread], NULL);
}

static void make_tables(void) {
    static const int weight[LENGTH] = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    static const int value[CODES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9};
    for (int position = 0; position < LENGTH; position++) {
        for (int byte = 0; byte < 256; byte++) product[position][byte] = NO_CHARACTER;
        for (int code = 0; code < CODES; code++) product[position][(uint8_t)characters[code]] = (uint8_t)(weight[position] * value[code] % 11);
    }
    for (int code = 0; code < CODES; code++) {
        uint8_t byte = (uint8_t)characters[code];
        code_of[byte] = (uint8_t)code;
        // Any other character there is a wrong digit: as if it were a character that no number has.
        product[DIGIT_AT][byte] = byte == 'X' ? 1 : code < 10 ? (uint8_t)(11 - code) : NO_CHARACTER;
    }
}

static uint32_t number(const char *text, uint32_t least, uint32_t most) {
    char *end;
    unsigned long value = strtoul(text, &end, 10);
    if (end == text || *end || value < least || value > most) give_up("campaigns.csv", text);
    return (uint32_t)value;
}

static void copy_text(char *to, const char *from, size_t most) {
    if (strlen(from) > most) give_up("campaigns.csv", from);
    memcpy(to, from, strlen(from) + 1);
}

static void require_characters(const char *text) {
    for (; *text; text++) {
        if (!strchr(characters, *text)) give_up("campaigns.csv", "a character that no number has");
    }
}

static void read_campaigns(const char *folder) {
    enum { FIELDS = 8 };
    FILE *file = open_file(folder, "campaigns.csv", "r");
    char line[512];
    if (!fgets(line, sizeof line, file)) give_up("campaigns.csv", "there is no header");
    while (fgets(line, sizeof line, file)) {
        if (campaigns == MOST_CAMPAIGNS) give_up("campaigns.csv", "there are too many");
        Campaign *one = &campaign[campaigns++];
        char *field[FIELDS], *rest = line;
        for (int each = 0; each < FIELDS; each++) {
            field[each] = strsep(&rest, ",\n");
            if (!field[each] || !rest) give_up("campaigns.csv", "a field or the end of a line is missing");
        }
        copy_text(one->id, field[0], ID);
        copy_text(one->prefix, field[2], PREFIX);
        copy_text(one->plants, field[5], CODES);
        require_characters(field[1]), require_characters(one->prefix), require_characters(one->plants);
        if (strlen(field[1]) != 3) give_up("campaigns.csv", "a maker has three characters");
        one->maker = maker_code((const uint8_t *)field[1]);
        one->year_from = number(field[3], FIRST_YEAR, FIRST_YEAR + YEARS - 1);
        one->year_to = number(field[4], one->year_from, FIRST_YEAR + YEARS - 1);
        one->serial_from = number(field[6], 0, SERIALS - 1);
        one->serial_to = number(field[7], one->serial_from, SERIALS - 1);
    }
    fclose(file);
}

static void read_vins(const char *folder) {
    FILE *file = open_file(folder, "vins.txt", "rb");
    if (fseek(file, 0, SEEK_END) != 0) give_up("vins.txt", strerror(errno));
    long bytes = ftell(file);
    if (bytes < 0 || bytes % ROW != 0 || bytes / ROW > UINT32_MAX) give_up("vins.txt", "not rows of seventeen characters");
    rewind(file);
    vins = allocated((size_t)bytes);
    if (fread(vins, 1, (size_t)bytes, file) != (size_t)bytes) give_up("vins.txt", "cannot be read");
    fclose(file);
    rows = (uint32_t)(bytes / ROW);
    for (uint32_t row = 0; row < rows; row++) {
        const uint8_t *vin = vins + (size_t)row * ROW;
        if (vin[LENGTH] != '\n') give_up("vins.txt", "not rows of seventeen characters");
        // Only what is no number anyway may have another character there: serial numbers are compared as whole numbers.
        for (int position = SERIAL_AT; position < LENGTH; position++) {
            if (strchr(characters + 10, vin[position])) give_up("vins.txt", "a serial number has a letter");
        }
    }
}

static int by_vin(const void *left, const void *right) {
    const Pair *a = left, *b = right;
    int order = memcmp(vins + (size_t)a->row * ROW, vins + (size_t)b->row * ROW, LENGTH);
    return order ? order : strcmp(campaign[a->campaign].id, campaign[b->campaign].id);
}

// What all threads have found, sorted as bytes. An invalid number is a pair with no campaign of its own.
static void write_matches(const char *folder) {
    size_t pairs = 0, invalids = 0;
    for (int thread = 0; thread < threads; thread++) pairs += share[thread].pairs, invalids += share[thread].invalids;
    Pair *pair = allocated(pairs * sizeof *pair), *invalid = allocated(invalids * sizeof *invalid);
    pairs = invalids = 0;
    for (int thread = 0; thread < threads; thread++) {
        const Share *from = &share[thread];
        memcpy(pair + pairs, from->pair, from->pairs * sizeof *pair);
        pairs += from->pairs;
        for (size_t each = 0; each < from->invalids; each++) invalid[invalids++] = (Pair){from->invalid[each], 0};
    }
    qsort(pair, pairs, sizeof *pair, by_vin);
    qsort(invalid, invalids, sizeof *invalid, by_vin);
    make_folder(folder);
    FILE *file = open_file(folder, "matches.csv", "w");
    fputs("vin,campaign\n", file);
    for (size_t each = 0; each < pairs; each++) {
        fprintf(file, "%.17s,%s\n", (const char *)vins + (size_t)pair[each].row * ROW, campaign[pair[each].campaign].id);
    }
    close_file(file, "matches.csv");
    file = open_file(folder, "invalid.txt", "w");
    for (size_t each = 0; each < invalids; each++) fprintf(file, "%.17s\n", (const char *)vins + (size_t)invalid[each].row * ROW);
    close_file(file, "invalid.txt");
}

int main(int count, char **argument) {
    enum { MOST_REPETITIONS = 1000 };
    static double matching[MOST_REPETITIONS], building[MOST_REPETITIONS];
    int repetitions = count > 4 ? atoi(argument[4]) : 5;
    threads = count > 3 ? atoi(argument[3]) : 0;
    if (count < 4 || count > 5 || threads < 1 || threads > MOST_THREADS || repetitions < 1 || repetitions > MOST_REPETITIONS) {
        fprintf(stderr, "usage: recall DATA OUT THREADS [REPS]\n");
        return 64;
    }
    make_tables();
    read_campaigns(argument[1]);
    read_vins(argument[1]);
    for (int thread = 0; thread < threads; thread++) {
        Share *mine = &share[thread];
        mine->first = (uint32_t)((uint64_t)rows * (uint64_t)thread / (uint64_t)threads);
        mine->end = (uint32_t)((uint64_t)rows * (uint64_t)(thread + 1) / (uint64_t)threads);
        mine->invalid = allocated((mine->end - mine->first) * sizeof *mine->invalid);
        mine->room = 4096;
        mine->pair = allocated(mine->room * sizeof *mine->pair);
    }
    for (int repetition = 0; repetition < repetitions; repetition++) {
        double started = now();
        build_index();
        double built = now();
        match_all();
        matching[repetition] = now() - built, building[repetition] = built - started;
    }
    printf("seconds=%.6f\nbuild_seconds=%.6f\n", median(matching, repetitions), median(building, repetitions));
    write_matches(argument[2]);
    return 0;
}
