using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How far each subject pulls the coefficients (dfbeta), which robust errors add up by cluster; and how often the risk orders pairs rightly.</summary>
internal static class CoxInfluence
{
    /// <summary>The robust covariance of the coefficients at unit spread.</summary>
    public static double[,] Covariance(CoxData data, CoxFit fit, CoxTies ties, double[,] inverse, IReadOnlyList<long>? clusters)
    {
        var (p, scores) = (data.Covariates, Scores(data, fit.Likelihood.Risks, ties == CoxTies.Efron));
        var sums = new Dictionary<long, double[]>(NumberKeys.Comparer);
        for (var i = 0; i < data.Count; i++)
        {
            var cluster = clusters is null ? i : clusters[data.Order[i]];
            if (!sums.TryGetValue(cluster, out var sum))
            {
                sum = new double[p];
                sums.Add(cluster, sum);
            }

            for (var j = 0; j < p; j++)
            {
                sum[j] += scores[(i * p) + j];
            }
        }

        var covariance = new double[p, p];
        foreach (var sum in sums.Values)
        {
            var pull = new double[p];
            for (var j = 0; j < p; j++)
            {
                for (var h = 0; h < p; h++)
                {
                    pull[j] += inverse[j, h] * sum[h];
                }
            }

            for (var j = 0; j < p; j++)
            {
                for (var h = 0; h < p; h++)
                {
                    covariance[j, h] += pull[j] * pull[h];
                }
            }
        }

        return covariance;
    }

    /// <summary>Harrell's share of comparable pairs, within strata.</summary>
    public static Figure<double> Concordance(CoxData data, double[] risks)
    {
        var (sorted, right, comparable) = (risks.Distinct().OrderBy(r => r).ToArray(), 0.0, 0.0);
        for (var from = 0; from < data.Count;)
        {
            var (tree, to, size) = (new double[sorted.Length + 1], from, 0.0);
            while (to < data.Count && data.Strata[to] == data.Strata[from])
            {
                var end = data.EndOfTime(to);
                for (var pass = 0; pass < 3; pass++)
                {
                    for (var i = to; i < end; i++)
                    {
                        // Those censored at this time outlive it; then the events meet them; then they join.
                        var place = Array.BinarySearch(sorted, risks[i]) + 1;
                        if (pass == 1 && data.Events[i])
                        {
                            var (below, upTo) = (Count(tree, place - 1), Count(tree, place));
                            right += below + ((upTo - below) / 2);
                            comparable += size;
                        }
                        else if (pass == (data.Events[i] ? 2 : 0))
                        {
                            for (var node = place; node < tree.Length; node += node & -node)
                            {
                                tree[node]++;
                            }
                        }
                    }

                    size += pass == 1 ? 0 : Enumerable.Range(to, end - to).Count(i => data.Events[i] == (pass == 2));
                }

                to = end;
            }

            from = to;
        }

        return Figure.Ratio(right, comparable);
    }

    private static double Count(double[] tree, int place)
    {
        var sum = 0.0;
        for (var node = place; node > 0; node -= node & -node)
        {
            sum += tree[node];
        }

        return sum;
    }

    /// <summary>The score residuals: each subject's own part of the score, events and time at risk.</summary>
    private static double[] Scores(CoxData data, double[] risks, bool isEfron)
    {
        var p = data.Covariates;
        var scores = new double[data.Count * p];

        // What each time adds is needed by all earlier in this order, that is by all who outlive it: collected backward, from the last place of a stratum.
        var times = Times(data, risks, isEfron);
        var (hazard, means) = (0.0, new double[p]);
        for (var t = times.Count - 1; t >= 0; t--)
        {
            var time = times[t];
            if (t == times.Count - 1 || data.Strata[time.Start] != data.Strata[times[t + 1].Start])
            {
                hazard = 0;
                Array.Clear(means, 0, p);
            }

            for (var i = time.Start; i < time.End; i++)
            {
                var isEvent = data.Events[i];
                for (var j = 0; j < p; j++)
                {
                    var x = data.Values[(i * p) + j];
                    var own = isEvent ? x - time.Mean[j] : 0;
                    var (atTime, meansAtTime) = isEvent ? (time.EndingHazard, time.EndingMeans[j]) : (time.Hazard, time.Means[j]);
                    scores[(i * p) + j] = own - (risks[i] * ((x * (hazard + atTime)) - means[j] - meansAtTime));
                }
            }

            hazard += time.Hazard;
            for (var j = 0; j < p; j++)
            {
                means[j] += time.Means[j];
            }
        }

        return scores;
    }

    private static List<CoxTime> Times(CoxData data, double[] risks, bool isEfron)
    {
        var (p, times) = (data.Covariates, new List<CoxTime>());
        var sums = new double[1 + p];
        for (var start = 0; start < data.Count;)
        {
            if (start == 0 || data.Strata[start] != data.Strata[start - 1])
            {
                Array.Clear(sums, 0, sums.Length);
            }

            var end = data.EndOfTime(start);
            var (ending, deaths) = (new double[1 + p], 0);
            for (var i = start; i < end; i++)
            {
                deaths += data.Events[i] ? 1 : 0;
                for (var j = -1; j < p; j++)
                {
                    var part = risks[i] * (j < 0 ? 1 : data.Values[(i * p) + j]);
                    sums[j + 1] += part;
                    ending[j + 1] += data.Events[i] ? part : 0;
                }
            }

            var time = new CoxTime(start, end, p);
            for (var k = 0; k < deaths; k++)
            {
                time.Add(sums, ending, isEfron ? (double)k / deaths : 0, deaths);
            }

            times.Add(time);
            start = end;
        }

        return times;
    }

    /// <summary>Of one time: the hazard it adds, that times the mean covariates, both also as the events themselves feel them, and the mean at the
    /// events.</summary>
    private sealed class CoxTime(int start, int end, int covariates)
    {
        public int Start => start;

        public int End => end;

        public double Hazard { get; private set; }

        public double EndingHazard { get; private set; }

        public double[] Means { get; } = new double[covariates];

        public double[] EndingMeans { get; } = new double[covariates];

        public double[] Mean { get; } = new double[covariates];

        public void Add(double[] sums, double[] ending, double gone, int deaths)
        {
            var total = sums[0] - (gone * ending[0]);
            Hazard += 1 / total;
            EndingHazard += (1 - gone) / total;
            for (var j = 0; j < Mean.Length; j++)
            {
                var mean = (sums[j + 1] - (gone * ending[j + 1])) / total;
                Mean[j] += mean / deaths;
                Means[j] += mean / total;
                EndingMeans[j] += (1 - gone) * mean / total;
            }
        }
    }
}
