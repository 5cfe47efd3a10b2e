using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The partial likelihood at given coefficients with its score and information, in one pass over descending time: each risk set is the last one and those
/// who join it. With ties, Efron's k-th of d events sees its risk set less k/d of those who end; Breslow's sees all of it.
/// </summary>
internal sealed class CoxLikelihood
{
    private readonly CoxData data;
    private readonly bool isEfron;
    private readonly int p;
    private readonly double[] sums;
    private readonly double[] ending;
    private readonly double[] mean;

    public CoxLikelihood(CoxData data, CoxTies ties)
    {
        (this.data, isEfron, p) = (data, ties == CoxTies.Efron, data.Covariates);
        (Risks, Score, Information) = (new double[data.Count], new double[p], new double[p, p]);
        (sums, ending, mean) = (new double[Size], new double[Size], new double[p]);
    }

    public double LogLikelihood { get; private set; }

    public double[] Score { get; }

    public double[,] Information { get; }

    /// <summary>exp(β·x) of each subject, over the largest of all.</summary>
    public double[] Risks { get; }

    /// <summary>Σr, Σrx, and the lower triangle of Σrxx′, one after the other.</summary>
    private int Size => 1 + p + (p * (p + 1) / 2);

    public void At(double[] coefficients)
    {
        var highest = SetRisks(coefficients);
        LogLikelihood = 0;
        Array.Clear(Score, 0, p);
        Array.Clear(Information, 0, Information.Length);
        for (var start = 0; start < data.Count;)
        {
            if (start == 0 || data.Strata[start] != data.Strata[start - 1])
            {
                Array.Clear(sums, 0, sums.Length);
            }

            var end = data.EndOfTime(start);
            var deaths = 0;
            for (var i = start; i < end; i++)
            {
                Join(sums, i);
                if (data.Events[i])
                {
                    if (deaths++ == 0)
                    {
                        Array.Clear(ending, 0, ending.Length);
                    }

                    Join(ending, i);
                    LogLikelihood += Product(i, coefficients) - highest;
                    for (var j = 0; j < p; j++)
                    {
                        Score[j] += data.Values[(i * p) + j];
                    }
                }
            }

            for (var k = 0; k < deaths; k++)
            {
                AddEvent(isEfron ? (double)k / deaths : 0);
            }

            start = end;
        }

        for (var j = 0; j < p; j++)
        {
            for (var h = 0; h < j; h++)
            {
                Information[h, j] = Information[j, h];
            }
        }
    }

    private double SetRisks(double[] coefficients)
    {
        var highest = double.NegativeInfinity;
        for (var i = 0; i < Risks.Length; i++)
        {
            Risks[i] = Product(i, coefficients);
            highest = Math.Max(highest, Risks[i]);
        }

        for (var i = 0; i < Risks.Length; i++)
        {
            Risks[i] = Elementary.Exp(Risks[i] - highest);
        }

        return highest;
    }

    private double Product(int i, double[] coefficients)
    {
        var sum = 0.0;
        for (var j = 0; j < p; j++)
        {
            sum += data.Values[(i * p) + j] * coefficients[j];
        }

        return sum;
    }

    private void Join(double[] target, int i)
    {
        var (risk, place) = (Risks[i], 1 + p);
        target[0] += risk;
        for (var j = 0; j < p; j++)
        {
            var weighted = risk * data.Values[(i * p) + j];
            target[1 + j] += weighted;
            for (var h = 0; h <= j; h++)
            {
                target[place++] += weighted * data.Values[(i * p) + h];
            }
        }
    }

    private void AddEvent(double gone)
    {
        var total = sums[0] - (gone * ending[0]);
        LogLikelihood -= Elementary.Log(total);
        var place = 1 + p;
        for (var j = 0; j < p; j++)
        {
            mean[j] = (sums[1 + j] - (gone * ending[1 + j])) / total;
            Score[j] -= mean[j];
            for (var h = 0; h <= j; h++)
            {
                Information[j, h] += ((sums[place] - (gone * ending[place])) / total) - (mean[j] * mean[h]);
                place++;
            }
        }
    }
}
