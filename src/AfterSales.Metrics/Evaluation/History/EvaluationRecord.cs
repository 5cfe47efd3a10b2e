using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>An evaluation as it is kept: plain data with every figure, its definition, and what was restated since.</summary>
/// <remarks>
/// <para><b>Formula.</b> Nothing is computed. The next evaluation against the stored one is, bit for bit, the one against the live one.</para>
/// <para><b>Units.</b> As the figures have them; times in days and nanoseconds, dates as ISO 8601.</para>
/// <para><b>Domain.</b> One figure for a name within a domain. A record of a later schema than this library knows is refused.</para>
/// <para><b>Edge cases.</b> A restated value stands beside the old one, with reason and day; nothing is overwritten. A restatement of a figure that the
/// record does not have is a mistake. No period stays no period.</para>
/// <para><b>Method.</b> <see cref="ToText"/> writes one line for each figure, its fields apart by tabs, doubles with seventeen digits;
/// <see cref="Parse"/> reads it back. As JSON the properties themselves do.</para>
/// <para><b>Source.</b> This library.</para>
/// </remarks>
public sealed partial record EvaluationRecord
{
    /// <summary>The schema that this library writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The schema it was written by; 1 to <see cref="CurrentSchema"/>.</summary>
    public int Schema { get; init => field = Guard.InRange(value, 1, CurrentSchema); } = CurrentSchema;

    /// <summary>The first day of the period, as ISO 8601; null when it is not known.</summary>
    public string? PeriodStart { get; init; }

    /// <summary>The last day of the period, as ISO 8601; null when it is not known.</summary>
    public string? PeriodEnd { get; init; }

    /// <summary>The name of the period's <see cref="Metrics.PeriodUnit"/>: Month, Quarter …; null, the default, for a period of any other length.</summary>
    public string? PeriodUnit { get; init; }

    /// <summary>The figures, in the order they were evaluated.</summary>
    public required IReadOnlyList<StoredFigure> Figures { get; init => field = FrozenList.Copy(value); }

    /// <summary>What was made anew since, in order. Default: nothing.</summary>
    public IReadOnlyList<Restatement> Restatements { get; init => field = FrozenList.Copy(value); } = FrozenList<Restatement>.Empty;

    /// <summary>The record of a period's figures.</summary>
    /// <param name="period">The period; null when it is not known.</param>
    /// <param name="figures">The figures with what they mean.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException">The list or a figure is null, two have one name in a domain, or a key is of another figure.</exception>
    public static EvaluationRecord Of(ReportingPeriod? period, IReadOnlyList<DefinedFigure> figures)
    {
        EvaluationHistory.Check(Guard.NoneNull(figures));
        return new EvaluationRecord
        {
            PeriodStart = period is null ? null : IsoDates.Text(period.Start),
            PeriodEnd = period is null ? null : IsoDates.Text(period.End),
            PeriodUnit = period?.Unit?.ToString(),
            Figures = FrozenList.Own(figures.Select(figure => new StoredFigure
            {
                Key = figure.Key,
                Direction = figure.Figure.Direction.ToString(),
                Tolerance = figure.Figure.Tolerance,
                Current = StoredMeasurement.Of(figure.Figure.Current),
                Target = figure.Figure.Target is { } target ? StoredMeasurement.Of(target) : null,
            }).ToArray()),
        };
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException">The text is null or no record, or one of a later schema; the message says in which line.</exception>
    public static EvaluationRecord Parse(string text) => EvaluationText.Read(Guard.NotNull(text));

    /// <summary>The record as text that reads back to the bit, the same on every machine.</summary>
    /// <returns>Lines of fields apart by tabs.</returns>
    public string ToText() => EvaluationText.Write(this);

    /// <summary>The period; null when it is not known.</summary>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException">The dates are no ISO 8601 dates, the last is before the first, or the unit is not theirs.</exception>
    /// <exception cref="OverflowException">The period leaves the calendar.</exception>
    public ReportingPeriod? ToPeriod()
    {
        if (PeriodStart is null || PeriodEnd is null)
        {
            return null;
        }

        var (start, end) = (IsoDates.Of(PeriodStart, nameof(PeriodStart)), IsoDates.Of(PeriodEnd, nameof(PeriodEnd)));
        if (start > end)
        {
            throw Guard.OutOfRange(nameof(PeriodEnd), "must not be before the start", PeriodEnd);
        }

        if (PeriodUnit is null)
        {
            return ReportingPeriod.Of(start, end);
        }

        var isNamed = Enum.TryParse<PeriodUnit>(PeriodUnit, out var unit) && string.Equals(unit.ToString(), PeriodUnit, StringComparison.Ordinal);
        return isNamed && ReportingPeriod.Containing(start, unit) is var period && period.Start == start && period.End == end
            ? period : throw Guard.OutOfRange(nameof(PeriodUnit), "must be the unit of the period from start to end", PeriodUnit);
    }

    /// <summary>The same record with one value made anew; the old one stands beside it.</summary>
    /// <param name="key">What the new value means; of a figure that the record has.</param>
    /// <param name="measurement">The new value.</param>
    /// <param name="reason">Why: late records, a definition of another version.</param>
    /// <param name="on">The day.</param>
    /// <returns>The record with the restatement.</returns>
    /// <exception cref="ArgumentException">An argument is null, the reason is blank, or the record has no such figure.</exception>
    public EvaluationRecord Restate(FigureKey key, Measurement measurement, string reason, LocalDate on)
    {
        Guard.NotNull(key);
        Guard.NotNull(measurement);
        var (oldKey, old) = Latest(key) ?? throw Guard.Mistake(nameof(key), $"The record has no figure {key.Domain} \"{key.Name}\" to restate.");
        return this with
        {
            Restatements =
            [
                .. Restatements,
                new Restatement
                {
                    Key = key,
                    OldKey = oldKey,
                    Old = old,
                    New = StoredMeasurement.Of(measurement),
                    Reason = Guard.NotBlank(reason),
                    On = IsoDates.Text(on),
                },
            ],
        };
    }

    /// <summary>The newest value of a figure: the last one of this very key, else the last of its name.</summary>
    internal (FigureKey Key, StoredMeasurement Value)? Latest(FigureKey key)
    {
        (FigureKey Key, StoredMeasurement Value)? ofName = null, ofKey = null;
        foreach (var (candidate, value) in Figures.Select(f => (f.Key, f.Current)).Concat(Restatements.Select(r => (r.Key, r.New))))
        {
            if (candidate.IsOfSameFigure(key))
            {
                ofName = (candidate, value);
                ofKey = candidate == key ? ofName : ofKey;
            }
        }

        return ofKey ?? ofName;
    }
}
