namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The triangle R of a least-squares system, X = QR, row by row (W. Givens, 1958): one row more costs the same however many there are, and R′R = X′X says how
/// exactly each coefficient is known.
/// </summary>
internal sealed class RowTriangle(int columns)
{
    private readonly double[,] triangle = new double[columns, columns];
    private readonly double[] squares = new double[columns];

    /// <summary>Adds a row, which is used up.</summary>
    public void Add(double[] row)
    {
        for (var j = 0; j < columns; j++)
        {
            squares[j] += row[j] * row[j];
        }

        for (var j = 0; j < columns; j++)
        {
            if (row[j] != 0)
            {
                Rotate(row, j);
            }
        }
    }

    /// <summary>Whether each column has a remainder of its own beside those before it, above this fraction of its length.</summary>
    public bool IsOfFullRank(double tolerance)
    {
        for (var j = 0; j < columns; j++)
        {
            if (!(triangle[j, j] > tolerance * Math.Sqrt(squares[j])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>w′(X′X)⁻¹w, the variance of a combination of coefficients at errors of one: the square of the z with R′z = w.</summary>
    public double Variance(double[] weights)
    {
        var (z, sum) = (new double[columns], 0.0);
        for (var j = 0; j < columns; j++)
        {
            var rest = weights[j];
            for (var i = 0; i < j; i++)
            {
                rest -= triangle[i, j] * z[i];
            }

            z[j] = rest / triangle[j, j];
            sum += z[j] * z[j];
        }

        return sum;
    }

    /// <summary>Turns the row and the triangle's against each other until the row's entry is zero.</summary>
    private void Rotate(double[] row, int j)
    {
        var length = Math.Sqrt((triangle[j, j] * triangle[j, j]) + (row[j] * row[j]));
        var (cosine, sine) = (triangle[j, j] / length, row[j] / length);
        triangle[j, j] = length;
        for (var k = j + 1; k < columns; k++)
        {
            (triangle[j, k], row[k]) = ((cosine * triangle[j, k]) + (sine * row[k]), (cosine * row[k]) - (sine * triangle[j, k]));
        }
    }
}
