namespace AfterSales.Metrics.Cli.Definitions;

/// <summary>Satisfaction, economics, warranty, brand, and the evaluation itself.</summary>
internal static partial class FigureDefinitions
{
    private static IReadOnlyList<FigureDefinition> Satisfaction =>
    [
        new("satisfaction-index", "Satisfaction index", Points, "sum(question.*) / count(question.*)")
        {
            Figures = ["satisfaction.index", "satisfaction.index.*"],
            Files = ["survey.csv"],
            IsArithmetic = true,
            Source = "C. Fornell and others, Journal of Marketing 60, 1996 (scores on 0 to 100).",
            Library = ("SatisfactionIndex", "I = Σ gᵢ·100·(x̄ᵢ − minᵢ)/(maxᵢ − minᵢ) / Σ gᵢ"),
            Assumes = ["Questions count alike.", "Each question is its mean answer on 0 to 100 of its scale: 100 × (mean − low end) / (high end − low end).",
                "The steps of a scale are equally far apart."],
        },
        new("respondents", "Respondents", Number, "number of different respondents")
        {
            Figures = ["satisfaction.respondents"],
            Files = ["survey.csv"],
            Source = House,
            ByHand = "Remove duplicates from the column respondent of the rows that are used; a row without one is a respondent of its own.",
        },
        Rows("answers", "Answers", Number, "number of answers", ["satisfaction.answers"], "survey.csv"),
        new("nps", "Net promoter score (NPS)", Points, "100 × (promoters − detractors) / (promoters + passives + detractors)")
        {
            Figures = ["satisfaction.nps"],
            Files = ["survey.csv"],
            IsArithmetic = true,
            Source = "F. F. Reichheld, Harvard Business Review 81(12), 2003; B. Rocks, The American Statistician 70, 2016 (interval).",
            Library = ("NetPromoterScore", "NPS = 100·(P − D)/n"),
            Assumes = ["Promoters answer 9 or 10, detractors 0 to 6 of 0 to 10; on 1 to 5 promoters 5, detractors 1 to 3.", "With weights each part is a sum of weights."],
        },
        new("effective-respondents", "Effective number of respondents", "respondents", "sumOfWeights × sumOfWeights / sumOfSquares")
        {
            Figures = ["satisfaction.effectiveRespondents"],
            Files = ["survey.csv"],
            IsArithmetic = true,
            Source = "L. Kish, Survey Sampling, 1965.",
        },
        new("csat", "Customer satisfaction score (CSAT)", Share, "satisfied / answers")
        {
            Figures = ["satisfaction.csat.*"],
            Files = ["survey.csv"],
            IsArithmetic = true,
            Source = "Top-box share; N. Bendle and others, Marketing Metrics.",
            Assumes = ["Satisfied are the top three answers of a scale of nine or more, the top two of five or more, else the top one."],
        },
    ];

    private static IReadOnlyList<FigureDefinition> Economics =>
    [
        new("discount-rate", "Discount rate", Share, "as given by --discount-rate")
        {
            Figures = ["economics.rate"],
            Files = [],
            Source = "The user, or 8 % a year.",
        },
        Rows("sum-of-payments", "Sum of all payments", Amount, "sum of amounts", ["economics.sum"], "cashflows.csv"),
        new("npv", "Net present value", Amount, "sum over the payments of amount / (1 + rate) ^ (days since the first / 365)")
        {
            Figures = ["economics.npv.*"],
            Files = ["cashflows.csv"],
            Source = "R. Brealey, S. Myers and F. Allen, Principles of Corporate Finance.",
            Library = ("NetPresentValue", "NPV = Σ aᵢ / (1 + r)^tᵢ"),
            Assumes = ["Valued at the first payment of the initiative; the rate is the same in all years."],
            ByHand = "In Excel: XNPV(rate, amounts, dates) over the payments below.",
        },
    ];

    private static IReadOnlyList<FigureDefinition> Warranty =>
    [
        Rows("claim-payments", "Payments for claims", Number, "number of payments", ["warranty.rows"], "claims.csv"),
        Rows("claims-paid", "Claims paid", Amount, "sum of amounts, recoveries below zero", ["warranty.paid"], "claims.csv"),
        new("claims-reserve", "Warranty reserve", Amount, "sum(origin.*)")
        {
            Figures = ["warranty.reserve"],
            Files = ["claims.csv"],
            IsArithmetic = true,
            Source = "T. Mack, ASTIN Bulletin 23, 1993.",
            Library = ("ChainLadder", "f = ΣC^α F/ΣC^α"),
            Assumes = ["Claims develop in later years of origin as they did in earlier ones.", "The last age is the end: no tail."],
            ByHand = "Each origin's reserve is its latest amount times the factors of the ages to come, less that amount; the table “triangle” has the amounts.",
        },
        new("reserve-error", "Standard error of the reserve", Amount, "square root of process and parameter variance of all origins together")
        {
            Figures = ["warranty.reserveError"],
            Files = ["claims.csv"],
            Source = "T. Mack, ASTIN Bulletin 23, 1993.",
            Library = ("ChainLadder", "process² ← f²·process² + C²σ²/C^α"),
            ByHand = "Mack's recursion over the table “triangle”.",
        },
        new("one-year-risk", "One-year reserve risk", Amount, "standard error of what the reserve will have moved by at the next closing")
        {
            Figures = ["warranty.oneYearError"],
            Files = ["claims.csv"],
            Source = "M. Merz and M. V. Wüthrich, Casualty Actuarial Society E-Forum, 2008.",
            ByHand = "Merz and Wüthrich's formula over the table “triangle”.",
        },
        new("claims-budget", "To budget for claims", Amount, "sum of the expected cost of claims by month, rounded so that the months add up")
        {
            Figures = ["warranty.budgetAhead"],
            Files = ["claims.csv", "sales.csv"],
            Source = House,
            Assumes = ["Claims come by months in service as they did so far."],
            ByHand = "Add up the months of the table of claims ahead.",
        },
        new("accrual-sufficiency", "Accrual sufficiency", Share, "accrued / (paid + expected)")
        {
            Figures = ["warranty.sufficiency"],
            Files = ["claims.csv", "sales.csv"],
            IsArithmetic = true,
            Source = House,
        },
    ];

    private static IReadOnlyList<FigureDefinition> Brand =>
    [
        new("net-sentiment", "Net sentiment", Points, "100 × (friendly − hostile) / (friendly + neutral + hostile)")
        {
            Figures = ["brand.net", "brand.net-sentiment"],
            Files = ["mentions.csv"],
            IsArithmetic = true,
            Source = "AMEC, Integrated Evaluation Framework.",
            Library = ("NetSentiment", "Of all 100(P − N)/(P + M + N)"),
            Assumes = ["Mentions that nobody scored are in neither part.", "Copies of a mention count once."],
        },
        new("share-of-voice", "Share of voice", Points, "100 × own / sum(mentions.*)")
        {
            Figures = ["brand.voice", "brand.share-of-voice"],
            Files = ["mentions.csv"],
            IsArithmetic = true,
            Source = "N. Bendle and others, Marketing Metrics.",
            Library = ("ShareOfVoice", "100·mᵢ/Σm"),
            Assumes = ["Only mentions found without naming a brand count.", "Copies count once."],
        },
        new("mentions", "Mentions", Number, "sum(mentions.*)")
        {
            Figures = ["brand.mentions"],
            Files = ["mentions.csv"],
            IsArithmetic = true,
            Source = House,
        },
        new("alerts", "Alerts", Number, "number of rows of the table “alerts”")
        {
            Figures = ["brand.alerts"],
            Files = ["mentions.csv"],
            Source = House,
            Assumes = ["A week is alerted when its hostile mentions would come once in a thousand weeks like those before; a slow rise by CUSUM."],
            ByHand = "Count the rows of the table “alerts”.",
        },
        new("mean-stars", "Mean star rating", "stars", "(1 × one + 2 × two + 3 × three + 4 × four + 5 × five) / (one + two + three + four + five)")
        {
            Figures = ["brand.stars"],
            Files = ["ratings.csv"],
            IsArithmetic = true,
            Source = House,
            Library = ("StarRating", "Mean Σc·k/n with t limits"),
            Assumes = ["0 stars is no rating; reviews that were withdrawn are left out."],
        },
        new("brand-health", "Brand health index", Points, "sum(weighted.*) / sum(weight.*)")
        {
            Figures = ["brand.health"],
            Files = ["indicators.csv"],
            IsArithmetic = true,
            Source = "OECD and JRC, Handbook on Constructing Composite Indicators, 2008.",
            Library = ("BrandHealthIndex", "The index is the arithmetic mean of goalposts"),
            Assumes = ["An indicator is its place between its goalposts on 0 to 100, cut beyond; a weighted arithmetic mean lets one make up for another."],
        },
        new("service-value", "Worth of service by retention", Amount, "sum(segment.*)")
        {
            Figures = ["brand.serviceValue"],
            Files = ["retention.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["The difference in retention between customers with and without service lasts, and is the service's doing."],
        },
    ];

    private static IReadOnlyList<FigureDefinition> Evaluation =>
    [
        Counted("figures-over-time", "Figures over time", "number of monthly figures", "trends.figures"),
        Counted("signaling-figures", "Figures that signal", "number of figures with a month beyond its limits or eight on one side of the center", "trends.signals"),
        Rows("impact-initiatives", "Initiatives with a figure and a start", Number, "number of initiatives", ["impact.initiatives"], "initiatives.csv"),
        new("counted-savings", "Validated savings that count", Amount, "sum(counted.*)")
        {
            Figures = ["initiatives.hardCounted", "initiatives.softCounted", "initiatives.avoidedCounted", "initiatives.avoidanceCounted"],
            Files = ["initiatives.csv"],
            IsArithmetic = true,
            Source = House,
            Assumes = ["Only what is proven counts, and never more than was claimed.", "Of initiatives that work on one figure at one time the largest counts alone."],
        },
        new("initiative-cost", "Cost of initiatives", Amount, "sum(cost.*)")
        {
            Figures = ["initiatives.cost"],
            Files = ["initiatives.csv"],
            IsArithmetic = true,
            Source = House,
        },
        new("hard-net", "Hard savings less cost", Amount, "hardCounted − cost")
        {
            Figures = ["initiatives.hardNet"],
            Files = ["initiatives.csv"],
            IsArithmetic = true,
            Source = House,
        },
        new("composite", "Scorecard composite", Share, "sum(weighted.*) / sum(weight.*)")
        {
            Figures = ["scorecard.composite"],
            Files = ["scorecard.csv"],
            IsArithmetic = true,
            Source = "R. S. Kaplan and D. P. Norton, The Balanced Scorecard, 1996; this library's attainment rules.",
            Library = ("Scorecard", "composite the same over the perspectives with a score"),
            Assumes = ["A figure attains 1 at its target and 0 at its base, never more or less.", "Figures without value count neither as 0 nor as on target."],
        },
        new("capped-composite", "Composite capped by failed must-haves", Share, "least of composite, pass mark and the attainments of failed must-haves")
        {
            Figures = ["scorecard.cappedComposite"],
            Files = ["scorecard.csv"],
            Source = House,
            Library = ("Scorecard", "with a failed must-have min(composite, pass mark, attainments of the failed ones)"),
            ByHand = "Without a failed must-have it is the composite.",
        },
        new("scorecard-coverage", "Scorecard coverage", Share, "weight of the figures with a value, over all weight")
        {
            Figures = ["scorecard.coverage"],
            Files = ["scorecard.csv"],
            Source = House,
            ByHand = "From the table “card”: a figure's weight is its part of its perspective's.",
        },
        new("scorecard-limits", "Composite if missing figures were worst, or best", Share, "composite with the missing figures at their least, or greatest, attainment")
        {
            Figures = ["scorecard.worst", "scorecard.best"],
            Files = ["scorecard.csv"],
            Source = House,
            Library = ("Scorecard", "missing figures at their least and greatest attainment"),
            ByHand = "Without missing figures both are the composite.",
        },
        new("verdict", "Scorecard verdict", "word", "the verdict on the capped composite, the must-haves and the coverage")
        {
            Figures = ["scorecard.verdict"],
            Files = ["scorecard.csv"],
            Source = House,
            ByHand = "A failed must-have leads; else the composite against the pass mark.",
        },
        Counted("stored-evaluations", "Stored evaluations read", "number of stored reports", "history.reports"),
        Counted("compared-figures", "Figures compared with a stored evaluation", "number of figures of one definition then and now", "history.compared"),
        Counted("real-changes", "Changes that are real", "number of changes that the false discovery rate of 5 %, or the figure's own history, calls real", "history.real"),
        Counted("changed-definitions", "Figures whose definition changed", "number of figures that mean something else now", "history.redefined"),
        Counted("restated-figures", "Figures restated", "number of values that were told otherwise before", "history.restated"),
    ];

    private static FigureDefinition Counted(string id, string term, string formula, string figure) => new(id, term, Number, formula)
    {
        Figures = [figure],
        Files = [],
        Source = House,
        ByHand = "Count the rows of the section's tables.",
    };
}
