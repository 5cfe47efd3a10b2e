using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The steps of EM over patterns; a pattern's product never underflows, for levels are few and fields are limited by the tally's code.</summary>
internal sealed class LinkageSteps
{
    private const double StartAgreement = 0.9;

    private readonly int[][] levels;
    private readonly long[] counts;
    private readonly double[][] m;
    private readonly double[][] u;
    private readonly double smoothing;
    private readonly LinkageFree free;
    private readonly double total;

    public LinkageSteps(IReadOnlyList<PatternGroup> groups, LinkageField[] start, double prior, double smoothing, LinkageFree free)
    {
        levels = [.. groups.Select(group => group.Pattern.Select(level => level ?? -1).ToArray())];
        counts = [.. groups.Select(group => group.Count)];
        (m, u) = ([.. start.Select(field => field.M.ToArray())], [.. start.Select(field => field.U.ToArray())]);
        (Prior, this.smoothing, this.free, total) = (prior, smoothing, free, counts.Sum());
    }

    public double Prior { get; private set; }

    public static LinkageField DefaultStart(int levels)
    {
        if (levels == 1)
        {
            return new LinkageField { M = [1], U = [1] };
        }

        var rest = (1 - StartAgreement) / (levels - 1);
        return new LinkageField
        {
            M = [.. Enumerable.Range(0, levels).Select(level => level == levels - 1 ? StartAgreement : rest)],
            U = [.. Enumerable.Range(0, levels).Select(level => level == 0 ? StartAgreement : rest)],
        };
    }

    public LinkageField[] Fields() => [.. m.Zip(u, (mine, theirs) => new LinkageField { M = [.. mine], U = [.. theirs] })];

    public double[] Probabilities() => [.. levels.Select(pattern => Share(pattern).Match)];

    public double LogLikelihood()
    {
        var sum = DoubleDouble.Sum(0, 0);
        for (var p = 0; p < levels.Length; p++)
        {
            sum += counts[p] * Elementary.Log(Share(levels[p]).Total);
        }

        return sum.High + sum.Low;
    }

    /// <summary>Expectation, then the prior, then m and u.</summary>
    public void Step()
    {
        var matches = 0.0;
        var (sumM, sumU) = (Array.ConvertAll(m, field => new double[field.Length]), Array.ConvertAll(u, field => new double[field.Length]));
        for (var p = 0; p < levels.Length; p++)
        {
            var match = counts[p] * Share(levels[p]).Match;
            var other = counts[p] - match;
            matches += match;
            for (var i = 0; i < m.Length; i++)
            {
                if (levels[p][i] is >= 0 and var level)
                {
                    sumM[i][level] += match;
                    sumU[i][level] += other;
                }
            }
        }

        Prior = matches / total;
        for (var i = 0; i < m.Length; i++)
        {
            Settle(m[i], sumM[i]);
            if (free == LinkageFree.MatchesAndNonMatches)
            {
                Settle(u[i], sumU[i]);
            }
        }
    }

    // A field without any counted pair keeps its start.
    private void Settle(double[] shares, double[] sums)
    {
        var sum = sums.Sum();
        if (sum > 0)
        {
            for (var level = 0; level < shares.Length; level++)
            {
                shares[level] = (sums[level] + smoothing) / (sum + (smoothing * shares.Length));
            }
        }
    }

    private (double Match, double Total) Share(int[] pattern)
    {
        var (matching, other) = (Prior, 1 - Prior);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is >= 0 and var level)
            {
                matching *= m[i][level];
                other *= u[i][level];
            }
        }

        var all = matching + other;
        return all > 0 ? (matching / all, all) : (Prior, double.Epsilon);
    }
}
