using System.Text;
using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What the user said about how to read the files.</summary>
internal sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    public ColumnMap Map { get; init; } = ColumnMap.Empty;

    /// <summary>The currency of amounts without one; rows in another are ignored, or converted where there are rates. Null: the file's own, one per
    /// file.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The rates that amounts in another currency are converted by; null without a rates.csv.</summary>
    public RateTable? Rates { get; init; }

    /// <summary>So many days old a rate may be.</summary>
    public int RateAge { get; init; }

    /// <summary>The user's own checks, of rules.csv.</summary>
    public IReadOnlyList<RuleLine> Rules { get; init; } = [];

    /// <summary>The scales of questions that the files do not say.</summary>
    public SurveyScales Scales { get; init; } = SurveyScales.None;

    /// <summary>The zone of times that do not name one.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>Encodings by file; of the empty name, for all others. Null is UTF-8.</summary>
    public PerFile<Encoding> Encodings { get; init; } = PerFile<Encoding>.None;

    /// <summary>Whether decimals come after a point or a comma, by file; where nothing is said the column tells.</summary>
    public PerFile<string> Decimals { get; init; } = PerFile<string>.None;

    /// <summary><c>dmy</c>, <c>mdy</c> or <c>excel</c>, by file; where nothing is said the column tells.</summary>
    public PerFile<string> DateFormats { get; init; } = PerFile<string>.None;

    /// <summary>Lines above the header; null looks for it.</summary>
    public int? SkippedLines { get; init; }

    public YearSpan Years { get; init; } = YearSpan.Usual;

    /// <summary>The period to evaluate; null takes every row.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>Ends the reading when the user gives up.</summary>
    public CancellationToken Cancellation { get; init; }

    public Encoding? EncodingOf(InputFile file) => Encodings.Of(file);

    /// <summary>Whether numbers of a date column are days of Excel.</summary>
    public bool IsSerial(InputFile file) => DateFormats.Of(file) == "excel";

    /// <summary>The format that was asked for, of dates or of numbers.</summary>
    public Readings? GivenFor(InputFile file, bool isDate) => (isDate ? DateFormats : Decimals).Of(file) switch
    {
        "point" or "dmy" => Readings.First,
        "comma" or "mdy" => Readings.Second,
        _ => null,
    };

    /// <summary>The period asked for and the one before; of none, what the dates can tell of; null without dates.</summary>
    public FigurePeriods? PeriodsOf(IEnumerable<LocalDate> dates) => Period is { } asked ? FigurePeriods.Of(asked) : FigurePeriods.OfDates(dates);

    /// <summary>Whether a date is in the period, or in the one before, against which it is compared.</summary>
    public bool IsInScope(LocalDate date) => Period is null || Period.Contains(date) || Period.Previous().Contains(date);
}
