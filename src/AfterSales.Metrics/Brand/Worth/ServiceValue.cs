using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Value of service: what the higher retention of served customers is worth, with the limits of both retentions carried through.</summary>
/// <remarks>
/// <para><b>Formula.</b> Σ customers·(CLV(r served) − CLV(r unserved)), CLV = m(1 + d)/(1 + d − r): the uplift lasts. Once:
/// customers·uplift·CLV(unserved)/(1 + d):
/// it works in one period, the lifetime value held fixed. Limits by variance recovery on Wilson's limits, summed likewise over independent segments.</para>
/// <para><b>Units.</b> The currency of the margin, the same for all segments; retentions as fractions of a period.</para>
/// <para><b>Domain.</b> Constant margin and retention. An effect of service only as far as <see cref="ServiceValueResult.Design"/> allows: served and unserved
/// customers differ.</para>
/// <para><b>Edge cases.</b> Nobody served or unserved observed: undefined, <see cref="UndefinedReason.NoData"/>. A retention of 1 + d or more has no finite
/// value: <see cref="UndefinedReason.Unbounded"/>; when only a limit reaches it, the value stands without limits. One segment without a value leaves the total
/// without.</para>
/// <para><b>Method.</b> Closed forms.</para>
/// <para><b>Source.</b> S. Gupta and D. Lehmann, Journal of Interactive Marketing 17, 2003; G. Zou and A. Donner, Statistics in Medicine 27, 2008.</para>
/// </remarks>
public static class ServiceValue
{
    /// <summary>The value over segments.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="design">How service came to those who had it.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>The value of each segment and of all.</returns>
    /// <exception cref="ArgumentException">An argument is null or out of its range, or more customers were kept than observed.</exception>
    public static ServiceValueResult Compute(
        IReadOnlyList<ServiceValueSegment> segments, EffectDesign design = EffectDesign.Observed, double level = Estimate.DefaultLevel)
    {
        Guard.NotEmpty(Guard.NoneNull(segments).Count, nameof(segments));
        Guard.Defined(design);
        Guard.Between(level, 0, 1);
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].ServedKept > segments[i].Served || segments[i].UnservedKept > segments[i].Unserved)
            {
                throw Guard.Item(nameof(segments), "must not have kept more customers than observed", i, segments[i]);
            }
        }

        var results = segments.Select(segment => One(segment, level)).ToArray();
        return new ServiceValueResult { Design = design, Segments = FrozenList.Own(results), Headline = Total(results, level) };
    }

    private static ServiceValueSegmentResult One(ServiceValueSegment segment, double level)
    {
        if (segment.Served == 0 || segment.Unserved == 0)
        {
            return Undefined(segment, UndefinedReason.NoData, level);
        }

        var served = Proportion.Compute(segment.ServedKept, segment.Served, IntervalMethod.Wilson, level);
        var unserved = Proportion.Compute(segment.UnservedKept, segment.Unserved, IntervalMethod.Wilson, level);
        if (Lifetime(segment, served.Value!.Value) is not { } with || Lifetime(segment, unserved.Value!.Value) is not { } without)
        {
            return Undefined(segment, UndefinedReason.Unbounded, level);
        }

        var customers = DecimalParts.ToDouble(segment.Customers);
        var (uplift, lower, upper) = BrandFunnel.Recovered(served, unserved);
        var once = customers * without / (1 + DecimalParts.ToDouble(segment.DiscountRate));
        return new ServiceValueSegmentResult
        {
            Name = segment.Name,
            Uplift = Figure.Of(uplift),
            ValuePerServedCustomer = Figure.Of(with),
            ValuePerUnservedCustomer = Figure.Of(without),
            Headline = Value(segment, served, unserved, with, without, level),
            OnceValue = Estimate.Of(once * uplift, once * lower, once * upper, level, IntervalMethod.Newcombe),
        };
    }

    private static Estimate Value(ServiceValueSegment segment, Estimate served, Estimate unserved, double with, double without, double level)
    {
        var customers = DecimalParts.ToDouble(segment.Customers);
        var value = customers * (with - without);
        if (Lifetime(segment, served.Upper!.Value) is not { } best || Lifetime(segment, unserved.Upper!.Value) is not { } bestWithout)
        {
            return Estimate.WithoutInterval(value, UndefinedReason.Unbounded, level, IntervalMethod.VarianceRecovery);
        }

        // The lifetime value rises with retention, so that limits of one are limits of the other.
        var (worst, worstWithout) = (Lifetime(segment, served.Lower!.Value)!.Value, Lifetime(segment, unserved.Lower!.Value)!.Value);
        var down = customers * Length(with - worst, bestWithout - without);
        var up = customers * Length(best - with, without - worstWithout);
        return Estimate.Of(value, value - down, value + up, level, IntervalMethod.VarianceRecovery);
    }

    /// <summary>m(1 + d)/(1 + d − r); null where it is not finite.</summary>
    private static double? Lifetime(ServiceValueSegment segment, double retention)
    {
        var growth = 1 + DecimalParts.ToDouble(segment.DiscountRate);
        return retention >= growth ? null : DecimalParts.ToDouble(segment.Margin) * growth / (growth - retention);
    }

    private static ServiceValueSegmentResult Undefined(ServiceValueSegment segment, UndefinedReason reason, double level)
    {
        var (none, estimate) = (Figure.Undefined<double>(reason), Estimate.Undefined(reason, level, IntervalMethod.VarianceRecovery));
        return new ServiceValueSegmentResult
        {
            Name = segment.Name,
            Uplift = none,
            ValuePerServedCustomer = none,
            ValuePerUnservedCustomer = none,
            Headline = estimate,
            OnceValue = estimate,
        };
    }

    private static Estimate Total(ServiceValueSegmentResult[] segments, double level)
    {
        if (Array.Find(segments, segment => segment.Headline.Value is null) is { } missing)
        {
            return Estimate.Undefined(missing.Headline.Reason!.Value, level, IntervalMethod.VarianceRecovery);
        }

        var (total, down, up) = (0.0, 0.0, 0.0);
        foreach (var value in segments.Select(segment => segment.Headline))
        {
            total += value.Value!.Value;
            down = Length(down, value.Value.Value - (value.Lower ?? value.Value.Value));
            up = Length(up, (value.Upper ?? value.Value.Value) - value.Value.Value);
        }

        return Array.Find(segments, segment => segment.Headline.Lower is null) is { } open
            ? Estimate.WithoutInterval(total, open.Headline.Reason!.Value, level, IntervalMethod.VarianceRecovery)
            : Estimate.Of(total, total - down, total + up, level, IntervalMethod.VarianceRecovery);
    }

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
