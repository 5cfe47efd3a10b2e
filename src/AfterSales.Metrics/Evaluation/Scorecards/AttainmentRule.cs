using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Attainment function: what a figure's value is worth, 0 at the base and 1 on target.</summary>
/// <remarks>
/// <para><b>Formula.</b> Linear (v − base)/(target − base); capped the same within [floor, cap]; banded the attainment of the last band that begins at or
/// below v, else that below all bands; near 1 − |v − target|/tolerance, at least 0. A base above the target means that lower is better.</para>
/// <para><b>Units.</b> Values in the figure's unit (amounts in units of the currency, times in seconds); attainments are fractions.</para>
/// <para><b>Domain.</b> Base and target differ; bands ascend and their attainments go one way, so that an interval can be carried over.</para>
/// <para><b>Edge cases.</b> Exactly on a bound belongs to the higher band. Limits go through the same function; of a near one the upper is 1 when the target
/// lies between the limits.</para>
/// <para><b>Method.</b> Exact fractions of the decimals that the numbers read as.</para>
/// <para><b>Source.</b> R. S. Kaplan and D. P. Norton, The Balanced Scorecard, 1996; EFQM model, 2020.</para>
/// </remarks>
public sealed partial record AttainmentRule
{
    private AttainmentRule(AttainmentKind kind) => Kind = kind;

    /// <summary>Its kind.</summary>
    public AttainmentKind Kind { get; }

    /// <summary>Where attainment is 0; null for banded and near ones.</summary>
    public double? Base { get; private init; }

    /// <summary>Where attainment is 1; null for banded ones.</summary>
    public double? Target { get; private init; }

    /// <summary>The least attainment; null for linear ones.</summary>
    public double? Floor { get; private init; }

    /// <summary>The greatest attainment; null for linear ones.</summary>
    public double? Cap { get; private init; }

    /// <summary>How far from the target attainment is 0; null for others than near ones.</summary>
    public double? Tolerance { get; private init; }

    /// <summary>Attainment below all bands; null for others than banded ones.</summary>
    public double? Below { get; private init; }

    /// <summary>The bands; empty for others than banded ones.</summary>
    public IReadOnlyList<AttainmentBand> Bands { get; private init; } = FrozenList<AttainmentBand>.Empty;

    /// <summary>In proportion, without end: a figure far beyond its target can hide another.</summary>
    /// <param name="base">Where attainment is 0; above the target when lower is better.</param>
    /// <param name="target">Where attainment is 1.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or both are equal.</exception>
    public static AttainmentRule Linear(double @base, double target)
        => new(AttainmentKind.Linear) { Base = Guard.Finite(@base, "base", "base"), Target = Apart(@base, target) };

    /// <summary>In proportion, between a floor and a cap.</summary>
    /// <param name="base">Where attainment is 0; above the target when lower is better.</param>
    /// <param name="target">Where attainment is 1.</param>
    /// <param name="floor">The least attainment; 0 by default.</param>
    /// <param name="cap">The greatest attainment; 1.2 by default.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A number is not finite, base and target are equal, or the cap is below the floor.</exception>
    public static AttainmentRule Capped(double @base, double target, double floor = 0, double cap = 1.2)
        => new(AttainmentKind.Capped)
        {
            Base = Guard.Finite(@base, "base", "base"),
            Target = Apart(@base, target),
            Floor = Guard.Finite(floor),
            Cap = Guard.Finite(cap) >= floor ? cap
                : throw Guard.OutOfRange(nameof(cap), Guard.Text($"must not be below the floor of {floor}"), cap),
        };

    /// <summary>By bands.</summary>
    /// <param name="below">Attainment below all bands.</param>
    /// <param name="bands">The bands, ascending; their attainments all rise, or all fall when lower is better.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A number is not finite, there is no band, bands do not ascend, or their attainments go both ways.</exception>
    public static AttainmentRule Banded(double below, IReadOnlyList<AttainmentBand> bands)
    {
        Guard.Finite(below);
        Guard.NoneNull(bands);
        Guard.NotEmpty(bands.Count, nameof(bands));
        var (rises, falls) = (false, false);
        for (var i = 0; i < bands.Count; i++)
        {
            if (i > 0 && !(bands[i].From > bands[i - 1].From))
            {
                throw Guard.Item(nameof(bands), "must ascend", i, bands[i].From);
            }

            var before = i == 0 ? below : bands[i - 1].Attainment;
            (rises, falls) = (rises || bands[i].Attainment > before, falls || bands[i].Attainment < before);
            if (rises && falls)
            {
                throw Guard.Item(nameof(bands), "must have attainments that go one way", i, bands[i].Attainment);
            }
        }

        return new AttainmentRule(AttainmentKind.Banded)
        {
            Below = below,
            Bands = FrozenList.Copy(bands),
            Floor = Math.Min(below, bands[bands.Count - 1].Attainment),
            Cap = Math.Max(below, bands[bands.Count - 1].Attainment),
        };
    }

    /// <summary>The nearer to the target the better: stock days, utilization.</summary>
    /// <param name="target">Where attainment is 1.</param>
    /// <param name="tolerance">How far from it, on either side, attainment is 0; positive.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or the tolerance is not positive.</exception>
    public static AttainmentRule Near(double target, double tolerance)
        => new(AttainmentKind.Near) { Target = Guard.Finite(target), Tolerance = Guard.Positive(tolerance), Floor = 0, Cap = 1 };

    /// <summary>What a missing figure might attain at the least and at the most: a linear one 0 and 1.</summary>
    internal (ExactDecimal Least, ExactDecimal Most) Bounds => (ExactDecimal.Of(Floor ?? 0), ExactDecimal.Of(Cap ?? 1));

    internal ExactQuotient Of(ExactDecimal value) => Kind switch
    {
        AttainmentKind.Linear => InProportion(value),
        AttainmentKind.Capped => Within(InProportion(value)),
        AttainmentKind.Near => Within(new ExactQuotient(
            ExactDecimal.Of(Tolerance!.Value) - (value - ExactDecimal.Of(Target!.Value)).Abs(), ExactDecimal.Of(Tolerance.Value))),
        _ => ExactQuotient.Of(ExactDecimal.Of(Bands.LastOrDefault(band => ExactDecimal.Of(band.From) <= value)?.Attainment ?? Below!.Value)),
    };

    /// <summary>The attainments between which the figure's limits put it.</summary>
    internal (double Lower, double Upper) Limits(double lower, double upper)
    {
        var (low, high) = (ExactDecimal.Of(lower), ExactDecimal.Of(upper));
        var (one, other) = (Of(low).ToDouble(), Of(high).ToDouble());
        var holdsTarget = Kind == AttainmentKind.Near && ExactDecimal.Of(Target!.Value) is var target && low <= target && target <= high;
        return (Math.Min(one, other), holdsTarget ? 1 : Math.Max(one, other));
    }

    private static double Apart(double @base, double target)
        => Guard.Finite(target) != @base ? target : throw Guard.OutOfRange(nameof(target), "must differ from the base", target);

    private ExactQuotient InProportion(ExactDecimal value)
        => new(value - ExactDecimal.Of(Base!.Value), ExactDecimal.Of(Target!.Value) - ExactDecimal.Of(Base.Value));

    private ExactQuotient Within(ExactQuotient attainment)
    {
        var (least, most) = (ExactDecimal.Of(Floor!.Value), ExactDecimal.Of(Cap!.Value));
        return attainment.CompareTo(least) < 0 ? ExactQuotient.Of(least) : attainment.CompareTo(most) > 0 ? ExactQuotient.Of(most) : attainment;
    }
}
