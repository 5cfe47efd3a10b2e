using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Observed and expected events of the groups and their covariance, added up over strata.</summary>
internal sealed class LogRankSums(int groups, double rho)
{
    private readonly double[,] covariance = new double[groups, groups];

    public double[] Observed { get; } = new double[groups];

    public double[] Expected { get; } = new double[groups];

    /// <summary>One stratum, by ascending time; groups as places.</summary>
    public void Add(double[] times, bool[] events, int[] members)
    {
        var (atRisk, survival) = (new double[groups], 1.0);
        foreach (var g in members)
        {
            atRisk[g]++;
        }

        var ended = new double[groups];
        for (var start = 0; start < times.Length;)
        {
            var (end, d) = (start, 0.0);
            Array.Clear(ended, 0, groups);
            for (; end < times.Length && times[end] == times[start]; end++)
            {
                ended[members[end]] += events[end] ? 1 : 0;
                d += events[end] ? 1 : 0;
            }

            double r = times.Length - start;
            if (d > 0)
            {
                AddTime(Elementary.Power(survival, rho), d, r, atRisk, ended);
                survival *= (r - d) / r;
            }

            for (; start < end; start++)
            {
                atRisk[members[start]]--;
            }
        }
    }

    public TestResult Test()
    {
        int[] some = [.. Enumerable.Range(0, groups).Where(g => Expected[g] > 0)];
        var k = some.Length - 1;
        if (k < 1)
        {
            return TestResult.Undefined(UndefinedReason.ZeroVariance);
        }

        var (matrix, distance) = (new double[k, k], new double[k]);
        for (var i = 0; i < k; i++)
        {
            distance[i] = Observed[some[i + 1]] - Expected[some[i + 1]];
            for (var j = 0; j < k; j++)
            {
                matrix[i, j] = covariance[some[i + 1], some[j + 1]];
            }
        }

        return Cholesky.Of(matrix, 1e-12) is { } factor
            ? TestResult.ChiSquared(LeastSquares.Dot(distance, factor.Solve(distance)), k)
            : TestResult.Undefined(UndefinedReason.ZeroVariance);
    }

    private void AddTime(double weight, double d, double r, double[] atRisk, double[] ended)
    {
        var common = r > 1 ? weight * weight * d * ((r - d) / (r - 1)) : 0;
        for (var g = 0; g < groups; g++)
        {
            var share = atRisk[g] / r;
            Observed[g] += weight * ended[g];
            Expected[g] += weight * d * share;
            for (var h = 0; h < groups; h++)
            {
                covariance[g, h] += common * share * ((g == h ? 1 : 0) - (atRisk[h] / r));
            }
        }
    }
}
