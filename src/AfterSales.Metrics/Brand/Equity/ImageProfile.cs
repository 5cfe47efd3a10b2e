using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Semantic differential: a brand's image profile against a rival's, by distance, elevation and shape.</summary>
/// <remarks>
/// <para><b>Formula.</b> Differences; D = √Σd²; elevation Σd/k; shape the correlation of both profiles.</para>
/// <para><b>Units.</b> Those of the scale.</para>
/// <para><b>Domain.</b> The same attributes in the same order, one or more, within ±1e100.</para>
/// <para><b>Edge cases.</b> One attribute: no shape, <see cref="UndefinedReason.SmallSample"/>. A flat profile: none either,
/// <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> C. Osgood, G. Suci and P. Tannenbaum, The Measurement of Meaning, 1957; L. Cronbach and G. Gleser, Psychological Bulletin 50,
/// 1953.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(ImageProfile.Compare([5, 3, 6], [4, 2, 5]).ShapeCorrelation.Value); // 1
/// </code>
/// </example>
public static class ImageProfile
{
    private const double Limit = 1e100;

    /// <summary>Own profile against a rival's.</summary>
    /// <param name="own">The own brand's means.</param>
    /// <param name="rival">The rival's means.</param>
    /// <returns>Differences and their summary.</returns>
    /// <exception cref="ArgumentException">An argument is empty or beyond ±1e100, or lengths differ.</exception>
    public static ImageProfileResult Compare(ReadOnlySpan<double> own, ReadOnlySpan<double> rival)
    {
        Guard.NotEmpty(own.Length, nameof(own));
        Guard.SameLength(rival.Length, own.Length, nameof(rival), nameof(own));
        var (differences, squares, sum) = (new double[own.Length], 0.0, 0.0);
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = Guard.InRange(own[i], -Limit, Limit, nameof(own)) - Guard.InRange(rival[i], -Limit, Limit, nameof(rival));
            squares += differences[i] * differences[i];
            sum += differences[i];
        }

        return new ImageProfileResult
        {
            Differences = differences,
            Distance = Math.Sqrt(squares),
            Elevation = sum / differences.Length,
            ShapeCorrelation = Shape(own, rival),
        };
    }

    private static Figure<double> Shape(ReadOnlySpan<double> own, ReadOnlySpan<double> rival)
    {
        if (own.Length < 2)
        {
            return Figure.Undefined<double>(UndefinedReason.SmallSample);
        }

        var r = PearsonCorrelation.Compute(own, rival).Headline;
        return r.Value is { } known ? Figure.Of(known) : Figure.Undefined<double>(UndefinedReason.ZeroVariance);
    }
}
