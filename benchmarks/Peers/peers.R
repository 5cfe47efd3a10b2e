# peers.R FOLDER: R, and its packages survival, boot and data.table where they are installed, on the same files; a line as ours for each row.
folder <- commandArgs(trailingOnly = TRUE)[1]
runs <- 9
read <- function(name) {
    path <- file.path(folder, name)
    if (endsWith(name, "i32")) readBin(path, "integer", file.size(path) / 4, size = 4, endian = "little")
    else readBin(path, "double", file.size(path) / 8, size = 8, endian = "little")
}
now <- function() as.numeric(proc.time()[["elapsed"]])
row <- function(name, peer, compute, answers) {
    result <- compute()
    start <- now(); times <- 0
    while (times < 3 || now() - start < 0.3) { result <- compute(); times <- times + 1 }
    # R's clock tells milliseconds: a run takes a twentieth of a second at least.
    repeats <- max(1, ceiling(times * 0.05 / (now() - start)))
    seconds <- sapply(seq_len(runs), function(i) { start <- now(); for (k in seq_len(repeats)) compute(); (now() - start) / repeats })
    cat(name, "\t", peer, "\t", paste(format(answers(result), digits = 17, trim = TRUE), collapse = " "), "\t", format(median(seconds), digits = 8), "\n", sep = "")
}
have <- function(name) {
    found <- requireNamespace(name, quietly = TRUE)
    if (!found) cat("# skipped: R's", name, "is not installed\n")
    found
}
version <- function(name) paste(name, as.character(packageVersion(name)))

accounts <- read("accounts.i32"); cents <- read("cents.f64"); answers <- read("answers.i32"); sample <- read("sample.f64")
failures <- read("failures.f64"); censored <- read("censored.f64")

if (have("data.table")) {
    library(data.table, warn.conflicts = FALSE)
    setDTthreads(1)
    table <- data.table(account = accounts, debit = pmax(cents, 0), credit = pmin(cents, 0), is_credit = as.integer(cents < 0))
    eighth <- as.integer(substring(sort(paste0("A", 0:499), method = "radix")[8], 2))
    row("group-by", version("data.table"),
        function() table[, .(lines = .N, credits = sum(is_credit), debit = sum(debit), credit = sum(credit)), by = account],
        function(r) c(nrow(r), (sum(r$debit) + sum(r$credit)) / 100, r[account == eighth]$debit / 100))
}
row("nps", paste("R", getRversion()), function() { n <- tabulate(answers + 1L, 11); 100 * (sum(n[10:11]) - sum(n[1:7])) / sum(n) }, identity)
if (have("survival")) {
    library(survival)
    times <- c(failures, censored); status <- c(rep(1, length(failures)), rep(0, length(censored)))
    row("kaplan-meier", version("survival"), function() survfit(Surv(times, status) ~ 1),
        function(r) { kept <- r$surv[r$n.event > 0]; c(kept[length(kept) %/% 2 + 1], length(kept)) })
}
if (have("boot")) {
    library(boot)
    set.seed(1)
    row("bootstrap", version("boot"), function() boot.ci(boot(sample, function(d, i) mean(d[i]), R = 9999), type = "bca"), function(r) r$bca[4:5])
}
