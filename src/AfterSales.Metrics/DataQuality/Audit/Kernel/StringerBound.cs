using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The Stringer bound of taintings of one direction.</summary>
internal sealed class StringerBound
{
    public StringerBound(UnitSampleInput input, IEnumerable<double> taintings)
    {
        double[] descending = [.. taintings.OrderByDescending(t => t)];
        var (frame, n) = ((double)input.Frame, (double)input.Sample);
        Count = descending.Length;
        Allowances = new double[Count];
        var last = Limit(0);
        Basic = frame * last;
        Upper = Basic;
        for (var j = 1; j <= Count; j++)
        {
            var limit = Limit(j);
            Allowances[j - 1] = frame * (limit - last - (1 / n)) * descending[j - 1];
            Upper += frame * (limit - last) * descending[j - 1];
            Projected += frame / n * descending[j - 1];
            last = limit;
        }

        double Limit(int errors) => input.Factors == StringerFactors.Poisson
            ? GammaDistribution.Quantile(input.Confidence, errors + 1.0) / n
            : errors == input.Sample ? 1 : BetaDistribution.Quantile(input.Confidence, errors + 1.0, n - errors);
    }

    public int Count { get; }

    public double Basic { get; }

    public double Projected { get; }

    public double Upper { get; }

    public double[] Allowances { get; }
}
