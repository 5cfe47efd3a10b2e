using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Measurements as values of the report, and targets as measurements.</summary>
internal static class FigureText
{
    public static ReportValue Value(Measurement? measurement, FigureFormat format) => measurement switch
    {
        null => Shown.None(),
        { Amount: { } amount } => Shown.AmountWithCode(amount),
        { Time: { } time } => Shown.Hours(time),
        { Estimate: { } estimate } => Shown.Estimate(estimate, v => Number(v, format)),
        { Number: { Value: null, Reason: { } reason } } => Shown.Undefined(reason),
        _ => Shown.Number(measurement.Number.Value!.Value, Number(measurement.Number.Value!.Value, format)),
    };

    /// <summary>How a value stands to its target; small print warns of chance, and says how far off still counts as on target.</summary>
    public static ReportValue AgainstTarget(FigureComparison comparison, decimal tolerance, FigureFormat format)
    {
        var value = Status(comparison, comparison.Status switch
        {
            ComparisonStatus.Better => Say("better", "than the target"),
            ComparisonStatus.Level => Say("on target"),
            ComparisonStatus.Worse => Say("worse", "than the target"),
            _ => Words.Of(comparison.Status),
        });
        return comparison.Status == ComparisonStatus.Level && tolerance > 0 && comparison.Difference.Number.Value is { } off && off != 0
            ? value with { Small = Say($"within {Within(comparison.Difference, tolerance, format)}") }
            : value;
    }

    private static string Within(Measurement difference, decimal tolerance, FigureFormat format) => difference switch
    {
        { Amount: { } amount } => Shown.AmountWithCode(Money.Of(tolerance, amount.Currency)).Display,
        { Time: not null } => Shown.Hours(Duration.FromSeconds((double)tolerance)).Display,
        _ => format == FigureFormat.Percent ? Unsigned(Words.PercentagePoints((double)tolerance)) : Number((double)tolerance, format),
    };

    /// <summary>How a value stands to the one before; small print warns of chance.</summary>
    public static ReportValue AgainstPrevious(FigureComparison comparison)
        => Status(comparison, comparison.Status == ComparisonStatus.Level ? Say("as before") : Words.Of(comparison.Status));

    private static ReportValue Status(FigureComparison comparison, string display)
    {
        var value = Shown.Status(comparison.Status);
        return value with { Display = display, Small = comparison.ExceedsSamplingError == false ? Say("may be chance") : string.Empty };
    }

    /// <summary>Why a difference is no news: it is one of whole months and parts.</summary>
    public static string InPart => Say("no two whole months");

    /// <summary>Whether a change is more than chance, in a few words.</summary>
    public static ReportValue Certainty(ScreenedChange change) => new()
    {
        Display = change.Kind switch
        {
            ChangeKind.Important or ChangeKind.Changed => Say("more than chance"),
            ChangeKind.Signal => Say("outside its usual range"),
            ChangeKind.Noise => Say("within its usual range"),
            ChangeKind.Same => Say("too small to matter"),
            ChangeKind.Unclear => Say("may be chance"),
            ChangeKind.NoBasis => Say("too few months to tell"),
            ChangeKind.DefinitionChanged => Say("defined otherwise before"),
            _ => Say("no period before"),
        },
        Data = change.Kind,
        Tone = change.Kind is ChangeKind.Important or ChangeKind.Changed or ChangeKind.Signal ? Tone.Plain : Tone.Muted,
    };

    /// <summary>What a proposal is worth, its interval in small print.</summary>
    public static ReportValue Worth(Estimate net, Currency currency)
    {
        var value = Shown.Estimate(net, v => Say($"{NumberText.Signed(v, currency.MinorUnitDecimals)} {currency}"));
        return net is { Lower: { } lower, Upper: { } upper }
            ? value with { Small = Say($"{NumberText.Fixed(lower, 0)} to {NumberText.Fixed(upper, 0)}") }
            : net.Value is null ? value with { Display = Say("not estimated") } : value;
    }

    /// <summary>A difference with its sign; in report.json, of a sample, with its interval.</summary>
    public static ReportValue Difference(FigureComparison comparison, FigureFormat format)
    {
        if (comparison.Status == ComparisonStatus.Missing)
        {
            return Shown.None();
        }

        var value = Value(comparison.Difference, format);

        // A difference of shares is no share: 0.2 percentage points of 63 % are 0.3 % of it.
        if (format == FigureFormat.Percent && comparison.Difference.Number.Value is { } points)
        {
            return value with { Display = Words.PercentagePoints(points) };
        }

        return value with { Display = Say($"{(comparison.Difference.Number.Value > 0 ? "+" : string.Empty)}{value.Display}") };
    }

    /// <summary>How far above or below a value is, in words: <c>5.4 pp below</c>.</summary>
    public static string Distance(FigureComparison comparison, FigureFormat format)
    {
        var difference = Difference(comparison, format).Display;
        var distance = char.IsAsciiDigit(difference[0]) ? difference : Unsigned(difference);
        return comparison.Difference.Number.Value < 0 ? Say($"{distance} below") : Say($"{distance} above");
    }

    public static Measurement Target(decimal target, OfferedFigure figure) => figure.Current.Kind switch
    {
        MeasurementKind.Amount => Measurement.Of(Money.Of(target, figure.Current.Amount?.Currency ?? default)),
        MeasurementKind.Time => Measurement.Of(Duration.FromHours((double)target)),
        _ => Measurement.Of((double)target),
    };

    /// <summary>Targets of times are in hours, the library's tolerance in seconds.</summary>
    public static decimal Tolerance(decimal tolerance, OfferedFigure figure) => figure.Current.Kind == MeasurementKind.Time ? tolerance * 3600 : tolerance;

    private static string Number(double value, FigureFormat format) => format switch
    {
        FigureFormat.Percent => Words.Percent(value),
        FigureFormat.Count => NumberText.Fixed(value, 0),
        _ => NumberText.Fixed(value, 1),
    };
}
