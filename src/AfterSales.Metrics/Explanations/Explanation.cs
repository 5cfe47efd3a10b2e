using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>Variance explanation (bridge, walk): why a figure went from one value to another, in parts that add up to the change exactly.</summary>
/// <remarks>
/// <para><b>Formula.</b> Σ parts = to − from, to the last digit. Sequential: part = value once this is changed − value before. Volume and rate at the
/// midpoint: volume Δq·(r₀ + r₁)/2, rate Δr·(q₀ + q₁)/2. Segments: after − before of each. A part's share is part / change.</para>
/// <para><b>Units.</b> Those of the figure; amounts of money in units of <see cref="Currency"/>; shares are fractions.</para>
/// <para><b>Domain.</b> Any values. A part may exceed the change or go against it: it is shown as it is, never scaled, so a share may exceed 1.</para>
/// <para><b>Edge cases.</b> No parts explain a change of 0 alone. Parts that do not add up are the caller's mistake; <see cref="WithUnexplained"/> shows the
/// rest as a part of its own, and leaves it out when it is 0. No change leaves the shares undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Segments
/// that do not add up to the figure, as distinct customers by department, are refused: no parts, <see cref="UndefinedReason.NotAdditive"/>. A segment counted
/// in one period only is scope.</para>
/// <para><b>Method.</b> Decimal; every sum is exact, and one that needs more than 28 digits throws.</para>
/// <para><b>Source.</b> E. Kitagawa, Components of a difference between two rates, JASA 50, 1955 (symmetric); M. K. Bennet, The theory of measurement of
/// changes in cost of living, Journal of the Royal Statistical Society 83, 1920 (midpoint); Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 7
/// (sequential).</para>
/// </remarks>
public sealed partial record Explanation
{
    private Explanation(Figure<decimal> from, Figure<decimal> to, Figure<decimal> change, ExplanationConvention convention, Currency? currency)
        => (From, To, Change, Convention, Currency) = (from, to, change, Guard.Defined(convention), currency);

    /// <summary>The value before.</summary>
    public Figure<decimal> From { get; }

    /// <summary>The value after.</summary>
    public Figure<decimal> To { get; }

    /// <summary>To − from: exactly the sum of the parts; undefined, with the reason, when it is not explained.</summary>
    public Figure<decimal> Change { get; }

    /// <summary>By which convention the change was split.</summary>
    public ExplanationConvention Convention { get; }

    /// <summary>The currency of amounts of money; null for other figures.</summary>
    public Currency? Currency { get; }

    /// <summary>The parts, in the order given; of a sequential explanation the order of the steps.</summary>
    public IReadOnlyList<ExplanationPart> Parts { get; private init; } = FrozenList<ExplanationPart>.Empty;

    /// <summary>An explanation by parts that add up.</summary>
    /// <param name="from">The value before.</param>
    /// <param name="to">The value after.</param>
    /// <param name="parts">The parts; their sum is <paramref name="to"/> − <paramref name="from"/> exactly.</param>
    /// <param name="convention">How the change was split.</param>
    /// <param name="currency">The currency of amounts of money; null, the default, for other figures.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">The list or a part is null, or the parts do not add up to the change.</exception>
    /// <exception cref="OverflowException">The change needs more than 28 digits.</exception>
    public static Explanation Of(
        decimal from, decimal to, IReadOnlyList<ExplanationPart> parts, ExplanationConvention convention, Currency? currency = null)
    {
        Guard.NoneNull(parts);
        return AddingUp(from, to, parts, convention, currency) ?? throw Guard.Mistake(
            nameof(parts),
            Guard.Text($"The parts must add up to the change of {Change28(from, to)}; they are {Sum(parts).ToDouble()} together."));
    }

    /// <summary>An explanation by the parts that are known; what they leave is a part of its own.</summary>
    /// <param name="from">The value before.</param>
    /// <param name="to">The value after.</param>
    /// <param name="parts">The parts known.</param>
    /// <param name="convention">How the change was split.</param>
    /// <param name="currency">The currency of amounts of money; null, the default, for other figures.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">The list or a part is null.</exception>
    /// <exception cref="OverflowException">The change, or what the parts leave of it, needs more than 28 digits.</exception>
    public static Explanation WithUnexplained(
        decimal from, decimal to, IReadOnlyList<ExplanationPart> parts, ExplanationConvention convention, Currency? currency = null)
    {
        Guard.NoneNull(parts);
        var rest = Digits28(ExactDecimal.Of(Change28(from, to)) - Sum(parts));
        return rest == 0
            ? Of(from, to, parts, convention, currency)
            : Of(from, to, [.. parts, new() { Name = null, Kind = ExplanationPartKind.Unexplained, Amount = rest }], convention, currency);
    }

    /// <summary>A sequential explanation: one thing is changed after the other.</summary>
    /// <param name="from">The value before.</param>
    /// <param name="steps">What is changed, in order, each with the value that the figure has then; the last value is the value after.</param>
    /// <param name="currency">The currency of amounts of money; null, the default, for other figures.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">The list or a step is null.</exception>
    /// <exception cref="OverflowException">A difference needs more than 28 digits.</exception>
    public static Explanation OfSteps(decimal from, IReadOnlyList<ExplanationStep> steps, Currency? currency = null)
    {
        Guard.NoneNull(steps);
        var value = from;
        var parts = new ExplanationPart[steps.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new ExplanationPart { Name = steps[i].Name, Kind = steps[i].Kind, Amount = Change28(value, steps[i].Value) };
            value = steps[i].Value;
        }

        return Of(from, value, parts, ExplanationConvention.Sequential, currency);
    }

    /// <summary>Volume and rate of a product, each at the midpoint of the other: cost = cases × cost per case, hours = visits × hours per visit.</summary>
    /// <param name="volumeBefore">The volume before.</param>
    /// <param name="rateBefore">The rate before.</param>
    /// <param name="volumeAfter">The volume after.</param>
    /// <param name="rateAfter">The rate after.</param>
    /// <param name="currency">The currency of amounts of money; null, the default, for other figures.</param>
    /// <returns>The explanation of volume × rate.</returns>
    /// <exception cref="OverflowException">A product, or half of one, needs more than 28 digits.</exception>
    public static Explanation OfVolumeAndRate(
        decimal volumeBefore, decimal rateBefore, decimal volumeAfter, decimal rateAfter, Currency? currency = null)
    {
        var (firstVolume, firstRate) = (ExactDecimal.Of(volumeBefore), ExactDecimal.Of(rateBefore));
        var (lastVolume, lastRate) = (ExactDecimal.Of(volumeAfter), ExactDecimal.Of(rateAfter));
        var half = ExactDecimal.Of(0.5m);
        ExplanationPart[] parts =
        [
            Part(ExplanationPartKind.Volume, (lastVolume - firstVolume) * (firstRate + lastRate) * half),
            Part(ExplanationPartKind.Rate, (lastRate - firstRate) * (firstVolume + lastVolume) * half),
        ];
        return Of(Digits28(firstVolume * firstRate), Digits28(lastVolume * lastRate), parts, ExplanationConvention.Midpoint, currency);

        static ExplanationPart Part(ExplanationPartKind kind, ExactDecimal amount) => new() { Name = null, Kind = kind, Amount = Digits28(amount) };
    }

    /// <summary>The change of each segment of a sum. Figures that are no sum of their segments are refused.</summary>
    /// <param name="from">The whole before.</param>
    /// <param name="to">The whole after.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="currency">The currency of amounts of money; null, the default, for other figures.</param>
    /// <returns>The explanation; without parts, <see cref="UndefinedReason.NotAdditive"/>, when the segments do not add up in both periods.</returns>
    /// <exception cref="ArgumentException">The list or a segment is null, or two have one name.</exception>
    /// <exception cref="OverflowException">A change needs more than 28 digits.</exception>
    public static Explanation OfSegments(decimal from, decimal to, IReadOnlyList<ExplanationSegment> segments, Currency? currency = null)
    {
        Guard.NoneNull(segments);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (before, after) = (ExactDecimal.Of(0L), ExactDecimal.Of(0L));
        for (var i = 0; i < segments.Count; i++)
        {
            if (!names.Add(segments[i].Name))
            {
                throw Guard.Item(nameof(segments), "must have names of their own", i, segments[i].Name);
            }

            (before, after) = (before + ExactDecimal.Of(segments[i].Before ?? 0), after + ExactDecimal.Of(segments[i].After ?? 0));
        }

        if (before != ExactDecimal.Of(from) || after != ExactDecimal.Of(to))
        {
            return Refused(Figure.Of(from), Figure.Of(to), UndefinedReason.NotAdditive, ExplanationConvention.Differences, currency);
        }

        return Of(from, to, [.. segments.Select(segment => new ExplanationPart
        {
            Name = segment.Name,
            Kind = segment.Before is null || segment.After is null ? ExplanationPartKind.Scope : ExplanationPartKind.Component,
            Amount = Change28(segment.Before ?? 0, segment.After ?? 0),
        })], ExplanationConvention.Differences, currency);
    }

    /// <summary>No explanation: a value is missing, or the figure is not additive.</summary>
    /// <param name="from">The value before, or why there is none.</param>
    /// <param name="to">The value after, or why there is none.</param>
    /// <param name="reason">Why the change is not explained.</param>
    /// <param name="convention">How it would have been split.</param>
    /// <param name="currency">The currency of amounts of money; null, the default, for other figures.</param>
    /// <returns>The two values without parts.</returns>
    public static Explanation Refused(
        Figure<decimal> from, Figure<decimal> to, UndefinedReason reason, ExplanationConvention convention, Currency? currency = null)
        => new(from, to, Figure.Undefined<decimal>(reason), convention, currency);

    /// <summary>The parts of one kind, added up; 0 when there are none.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Their sum.</returns>
    /// <exception cref="OverflowException">The sum needs more than 28 digits.</exception>
    public decimal OfKind(ExplanationPartKind kind)
    {
        Guard.Defined(kind);
        return Digits28(Sum(Parts.Where(part => part.Kind == kind)));
    }

    /// <summary>The share of the change that a part is: above 1 when it is larger than the whole change, negative when it goes against it.</summary>
    /// <param name="part">The part.</param>
    /// <returns>The share; undefined when nothing changed, or nothing is explained.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
    public Figure<double> ShareOf(ExplanationPart part)
    {
        Guard.NotNull(part);
        return Change.Value is { } change ? Figure.Ratio(part.Amount, change) : Figure.Undefined<double>(Change.Reason!.Value);
    }

    /// <summary>This explanation and the next, as one: from the first value to the last.</summary>
    /// <param name="next">The explanation that begins where this one ends.</param>
    /// <returns>All parts, one after the other.</returns>
    /// <exception cref="ArgumentException"><paramref name="next"/> is null, begins at another value, or one of the two is not explained.</exception>
    /// <exception cref="CurrencyMismatchException">The two differ in currency.</exception>
    /// <exception cref="OverflowException">The change needs more than 28 digits.</exception>
    public Explanation Then(Explanation next)
    {
        Guard.NotNull(next);
        if (Currency is { } currency && next.Currency is { } other && currency != other)
        {
            throw new CurrencyMismatchException(currency, other);
        }

        if (!Change.IsDefined || !next.Change.IsDefined || To.Value != next.From.Value || Currency != next.Currency)
        {
            throw Guard.Mistake(
                nameof(next),
                    FormattableString.Invariant($"The next explanation must begin where this one ends; this ends at {To}, the next begins at {next.From}."));
        }

        return Of(From.Value!.Value, next.To.Value!.Value, [.. Parts, .. next.Parts], ExplanationConvention.Sequential, Currency);
    }

    /// <summary>Of a calculation whose identities hold: parts that do not add up were rounded at the 28th digit.</summary>
    internal static Explanation OfResult(
        decimal from, decimal to, ExplanationPart[] parts, ExplanationConvention convention, Currency? currency = null)
        => AddingUp(from, to, parts, convention, currency)
            ?? throw new OverflowException("An exact amount of the explanation needs more than 28 digits.");

    /// <summary>An explanation as another showed it: what is explained adds up again, what is not has no parts.</summary>
    internal static Explanation Restored(
        Figure<decimal> from,
        Figure<decimal> to,
        Figure<decimal> change,
        ExplanationConvention convention,
        Currency? currency,
        IReadOnlyList<ExplanationPart> parts)
        => change.IsDefined && from.Value is { } before && to.Value is { } after ? Of(before, after, parts, convention, currency)
            : new Explanation(from, to, change, convention, currency) { Parts = FrozenList.Copy(parts, nameof(parts)) };

    private static Explanation? AddingUp(
        decimal from, decimal to, IReadOnlyList<ExplanationPart> parts, ExplanationConvention convention, Currency? currency)
    {
        var change = Change28(from, to);
        return Sum(parts) == ExactDecimal.Of(change)
            ? new Explanation(Figure.Of(from), Figure.Of(to), Figure.Of(change), convention, currency) { Parts = FrozenList.Copy(parts) }
            : null;
    }

    private static ExactDecimal Sum(IEnumerable<ExplanationPart> parts)
        => parts.Aggregate(ExactDecimal.Of(0L), (sum, part) => sum + ExactDecimal.Of(part.Amount));

    private static decimal Change28(decimal from, decimal to) => Digits28(ExactDecimal.Of(to) - ExactDecimal.Of(from));

    private static decimal Digits28(ExactDecimal exact)
    {
        var value = exact.ToDecimal();
        return ExactDecimal.Of(value) == exact ? value : throw new OverflowException("An exact amount of the explanation needs more than 28 digits.");
    }
}
