namespace AfterSales.Metrics.Warranty;

/// <summary>What the formulas of the one-year view need of each age.</summary>
internal sealed class OneYearSums
{
    private readonly DevelopmentTriangle triangle;
    private readonly MackProjection mack;
    private readonly double[] ratio;
    private readonly double[] before;
    private readonly double[] latest;
    private readonly double[] share;

    public OneYearSums(DevelopmentTriangle triangle, DevelopmentKernel kernel, MackProjection mack)
    {
        this.triangle = triangle;
        this.mack = mack;
        var steps = kernel.Factor.Length;
        (ratio, before, latest, share) = (new double[steps], kernel.Weight, new double[steps], new double[steps]);
        for (var k = 0; k < steps; k++)
        {
            var relative = kernel.Sigma[k] / kernel.Factor[k];
            ratio[k] = relative * relative;
            for (var i = 0; i < triangle.Origins; i++)
            {
                latest[k] += triangle.Latest[i] == k ? triangle.At(i, k) : 0;
            }

            share[k] = latest[k] / (before[k] + latest[k]);
        }
    }

    public double Origin(int i)
    {
        var (j, sum) = (triangle.Latest[i], 0d);
        if (j >= ratio.Length)
        {
            return 0;
        }

        sum += (ratio[j] / triangle.At(i, j)) + (ratio[j] / before[j]);
        for (var k = j + 1; k < ratio.Length; k++)
        {
            sum += latest[k] == 0 ? 0 : share[k] * share[k] * ((ratio[k] / latest[k]) + (ratio[k] / before[k]));
        }

        return mack.Ultimate[i] * mack.Ultimate[i] * sum;
    }

    public double Total()
    {
        var (sum, earlier) = (0d, 0d);
        for (var k = 0; k < ratio.Length; k++)
        {
            var (here, squares) = (0d, 0d);
            for (var i = 0; i < triangle.Origins; i++)
            {
                if (triangle.Latest[i] == k)
                {
                    here += mack.Ultimate[i];
                    squares += mack.Ultimate[i] * (mack.Ultimate[i] / triangle.At(i, k));
                }
            }

            if (latest[k] != 0)
            {
                var moved = share[k] * earlier;
                sum += ratio[k] * (squares + (((2 * here) + moved) * (moved / latest[k])) + ((here + moved) * ((here + moved) / before[k])));
            }

            earlier += here;
        }

        return sum;
    }
}
