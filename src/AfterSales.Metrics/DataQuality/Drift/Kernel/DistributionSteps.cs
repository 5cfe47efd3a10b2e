using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Two sorted samples walked together: the difference of their distribution functions in units of 1/(n m).</summary>
internal sealed class DistributionSteps
{
    private readonly decimal[] x;
    private readonly decimal[] y;
    private readonly bool[] isEndOfTie;

    public DistributionSteps(decimal[] x, decimal[] y)
    {
        (this.x, this.y) = (x, y);
        isEndOfTie = new bool[x.Length + y.Length + 1];
        Walk((value, i, j) =>
        {
            isEndOfTie[i + j] = true;
            var difference = ((long)i * M) - ((long)j * N);
            (Up, Down) = (Math.Max(Up, difference), Math.Max(Down, -difference));
            if (Math.Abs(difference) > Distance)
            {
                (Distance, At) = (Math.Abs(difference), value);
            }
        });
        At = N == 0 || M == 0 ? null : At;
    }

    public int N => x.Length;

    public int M => y.Length;

    public long Distance { get; private set; }

    public long Up { get; private set; }

    public long Down { get; private set; }

    public decimal? At { get; private set; }

    public double MedianShift() => ExactDecimal.Quotient(TwiceMedian(y) - TwiceMedian(x), ExactDecimal.Of(2L));

    public double Wasserstein()
    {
        var (sum, last, lastDifference) = (ExactDecimal.Of(0m), 0m, 0L);
        Walk((value, i, j) =>
        {
            sum += ExactDecimal.Of(lastDifference) * (ExactDecimal.Of(value) - ExactDecimal.Of(last));
            (last, lastDifference) = (value, Math.Abs(((long)i * M) - ((long)j * N)));
        });
        return ExactDecimal.Quotient(sum, ExactDecimal.Of(N) * ExactDecimal.Of(M));
    }

    /// <summary>The share of orders of the pooled sample, ties kept, that reach the distance: row by row, every term positive.</summary>
    public double ExactTail()
    {
        if (Distance == 0)
        {
            return 1;
        }

        var row = new double[M + 1];
        for (var i = 0; i <= N; i++)
        {
            for (var j = 0; j <= M; j++)
            {
                row[j] = isEndOfTie[i + j] && Math.Abs(((long)i * M) - ((long)j * N)) >= Distance ? 1
                    : i == 0 ? (j == 0 ? 0 : row[j - 1])
                    : j == 0 ? row[j]
                    : ((row[j] * i) + (row[j - 1] * j)) / (i + j);
            }
        }

        return row[M];
    }

    private static ExactDecimal TwiceMedian(decimal[] sorted)
        => ExactDecimal.Of(sorted[(sorted.Length - 1) / 2]) + ExactDecimal.Of(sorted[sorted.Length / 2]);

    private void Walk(Action<decimal, int, int> visit)
    {
        var (i, j) = (0, 0);
        while (i < N || j < M)
        {
            var value = j >= M || (i < N && x[i] <= y[j]) ? x[i] : y[j];
            while (i < N && x[i] == value)
            {
                i++;
            }

            while (j < M && y[j] == value)
            {
                j++;
            }

            visit(value, i, j);
        }
    }
}
