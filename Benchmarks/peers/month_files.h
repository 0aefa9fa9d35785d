// Reads the columns and side tables that README.md describes, and writes the result files.
#pragma once
#include "month_plan.h"
#include "peer.h"

typedef struct {
    int64_t lines, orders;
    uint16_t *day, *advisor, *technician;
    int32_t *order, *hours;
    int64_t *amount, *cost;
    uint8_t *trade, *kind, *payer, *comeback, *status;
    AdvisorTarget advisor_target[ADVISORS * MONTHS];
    int64_t technician_score[TECHNICIANS * MONTHS], dealer_target[DEALERS * MONTHS];
    uint8_t month_of_day[365];
} Data;

// Rows by subject and month, as the files have them.
typedef struct {
    Figures dealer[DEALERS * MONTHS], advisor[ADVISORS * MONTHS];
    AdvisorPay advisor_pay[ADVISORS * MONTHS];
    TechnicianPay technician_pay[TECHNICIANS * MONTHS];
    ManagerPay manager_pay[DEALERS * MONTHS][MANAGERS];
    int64_t fund[DEALERS * MONTHS];
} Results;

static void *read_column(const char *folder, const char *name, int64_t lines, size_t width) {
    FILE *file = open_file(folder, name, "rb");
    void *column = allocated((size_t)lines * width);
    if (fread(column, width, (size_t)lines, file) != (size_t)lines || fgetc(file) != EOF) give_up(name, "not as long as meta.txt says");
    fclose(file);
    return column;
}

// Rows of whole numbers in the order of subject and month; each number behind the first two goes to `values`.
static void read_table(const char *folder, const char *name, int rows, int width, int64_t *values) {
    FILE *file = open_file(folder, name, "r");
    char line[512];
    if (!fgets(line, sizeof line, file)) give_up(name, "there is no header");
    for (int row = 0; row < rows; row++) {
        if (!fgets(line, sizeof line, file)) give_up(name, "a row is missing");
        char *text = line;
        for (int field = 0; field < width + 2; field++) {
            char *end;
            int64_t value = strtoll(text, &end, 10);
            int64_t wanted = field == 0 ? row / MONTHS : row % MONTHS + 1;
            if (end == text || (*end != ',' && *end != '\n') || (field < 2 && value != wanted)) give_up(name, line);
            if (field >= 2) *values++ = value;
            text = end + 1;
        }
    }
    fclose(file);
}

static Data *read_data(const char *folder) {
    static const int days[MONTHS] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    Data *data = allocated(sizeof *data);
    for (int month = 0, day = 0; month < MONTHS; month++) {
        for (int count = 0; count < days[month]; count++) data->month_of_day[day++] = (uint8_t)month;
    }
    long long lines, orders;
    FILE *file = open_file(folder, "meta.txt", "r");
    if (fscanf(file, "%lld %lld", &lines, &orders) != 2 || lines < 0 || orders < 0) give_up("meta.txt", "not two numbers");
    fclose(file);
    data->lines = lines, data->orders = orders;
    data->day = read_column(folder, "day.bin", lines, sizeof *data->day);
    data->advisor = read_column(folder, "advisor.bin", lines, sizeof *data->advisor);
    data->technician = read_column(folder, "technician.bin", lines, sizeof *data->technician);
    data->order = read_column(folder, "ro.bin", lines, sizeof *data->order);
    data->hours = read_column(folder, "hours.bin", lines, sizeof *data->hours);
    data->amount = read_column(folder, "amount.bin", lines, sizeof *data->amount);
    data->cost = read_column(folder, "cost.bin", lines, sizeof *data->cost);
    data->trade = read_column(folder, "trade.bin", lines, sizeof *data->trade);
    data->kind = read_column(folder, "kind.bin", lines, sizeof *data->kind);
    data->payer = read_column(folder, "payer.bin", lines, sizeof *data->payer);
    data->comeback = read_column(folder, "comeback.bin", lines, sizeof *data->comeback);
    data->status = read_column(folder, "status.bin", lines, sizeof *data->status);
    read_table(folder, "advisor_month.csv", ADVISORS * MONTHS, 5, (int64_t *)data->advisor_target);
    read_table(folder, "technician_month.csv", TECHNICIANS * MONTHS, 1, data->technician_score);
    read_table(folder, "dealer_month.csv", DEALERS * MONTHS, 1, data->dealer_target);
    return data;
}

// Rows of 64-bit numbers behind subject and month. Where `settled_only`, a row without orders is left out.
static void write_rows(const char *folder, const char *name, const void *first, int rows, size_t bytes, bool settled_only) {
    FILE *file = open_file(folder, name, "w");
    const int64_t *value = first;
    for (int row = 0; row < rows; row++, value += bytes / sizeof *value) {
        if (settled_only && value[0] == 0) continue;
        fprintf(file, "%d,%d", row / MONTHS, row % MONTHS + 1);
        for (size_t field = 0; field < bytes / sizeof *value; field++) {
            if (value[field] == NO_VALUE) fputc(',', file);
            else fprintf(file, ",%lld", (long long)value[field]);
        }
        fputc('\n', file);
    }
    close_file(file, name);
}

static void write_results(const char *folder, const Results *results) {
    make_folder(folder);
    write_rows(folder, "a1.csv", results->dealer, DEALERS * MONTHS, sizeof *results->dealer, true);
    write_rows(folder, "a2.csv", results->advisor, ADVISORS * MONTHS, sizeof *results->advisor, true);
    write_rows(folder, "b1.csv", results->advisor_pay, ADVISORS * MONTHS, sizeof *results->advisor_pay, false);
    write_rows(folder, "b2.csv", results->technician_pay, TECHNICIANS * MONTHS, sizeof *results->technician_pay, false);
    write_rows(folder, "fund.csv", results->fund, DEALERS * MONTHS, sizeof *results->fund, false);
    FILE *file = open_file(folder, "b3.csv", "w");
    for (int row = 0; row < DEALERS * MONTHS; row++) {
        for (int manager = 0; manager < MANAGERS; manager++) {
            const ManagerPay *pay = &results->manager_pay[row][manager];
            fprintf(file, "%d,%d,%d,%lld,%lld\n", row / MONTHS, row % MONTHS + 1, manager, (long long)pay->share, (long long)pay->withheld);
        }
    }
    close_file(file, "b3.csv");
}
