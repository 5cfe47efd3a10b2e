namespace AfterSales.Metrics.Statistics;

/// <summary>
/// At the fitted coefficients: Σ g(x − x̄), and ΣV, ΣgV and Σg²V over the events, V the covariance of the covariates under observation at each. One pass as
/// in <see cref="CoxLikelihood"/>.
/// </summary>
internal sealed class CoxTimeSums
{
    private readonly CoxData data;
    private readonly double[] risks;
    private readonly int p;

    public CoxTimeSums(CoxData data, double[] risks, bool isEfron, double[] times, double center)
    {
        (this.data, this.risks, p) = (data, risks, data.Covariates);
        (Score, Plain, Weighted, Squared) = (new double[p], new double[p, p], new double[p, p], new double[p, p]);
        var (sums, ending) = (new double[Size], new double[Size]);
        for (var start = 0; start < data.Count;)
        {
            if (start == 0 || data.Strata[start] != data.Strata[start - 1])
            {
                Array.Clear(sums, 0, sums.Length);
            }

            var (end, deaths, g) = (data.EndOfTime(start), 0, times[start] - center);
            Array.Clear(ending, 0, ending.Length);
            for (var i = start; i < end; i++)
            {
                Join(sums, i);
                if (data.Events[i])
                {
                    deaths++;
                    Join(ending, i);
                    for (var j = 0; j < p; j++)
                    {
                        Score[j] += g * data.Values[(i * p) + j];
                    }
                }
            }

            for (var k = 0; k < deaths; k++)
            {
                Add(sums, ending, isEfron ? (double)k / deaths : 0, g);
            }

            start = end;
        }
    }

    public double[] Score { get; }

    public double[,] Plain { get; }

    public double[,] Weighted { get; }

    public double[,] Squared { get; }

    private int Size => 1 + p + (p * p);

    private void Join(double[] target, int i)
    {
        target[0] += risks[i];
        for (var j = 0; j < p; j++)
        {
            var weighted = risks[i] * data.Values[(i * p) + j];
            target[1 + j] += weighted;
            for (var h = 0; h < p; h++)
            {
                target[1 + p + (j * p) + h] += weighted * data.Values[(i * p) + h];
            }
        }
    }

    private void Add(double[] sums, double[] ending, double gone, double g)
    {
        double At(int place) => sums[place] - (gone * ending[place]);
        var total = At(0);
        for (var j = 0; j < p; j++)
        {
            Score[j] -= g * At(1 + j) / total;
            for (var h = 0; h < p; h++)
            {
                var v = (At(1 + p + (j * p) + h) / total) - (At(1 + j) / total * (At(1 + h) / total));
                Plain[j, h] += v;
                Weighted[j, h] += g * v;
                Squared[j, h] += g * g * v;
            }
        }
    }
}
