using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

/// <summary>Contrast by WCAG 2.2 and color vision by Machado, Oliveira and Fernandes (2009), severity 1.</summary>
public class ChartPaletteTests
{
    private const double Text = 4.5;
    private const double Graphics = 3;

    // What two colors must differ by to be told apart at a glance, in CIE 1976 L*a*b*; about 2.3 is just noticeable.
    private const double Apart = 15;

    private static readonly Dictionary<string, double[]> Visions = new()
    {
        ["normal"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static TheoryData<bool> Papers { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Texts_OnTheirPaper_HaveContrastAA(bool isDark)
    {
        var colors = Palette(isDark);
        Assert.All([colors.Ink, colors.Muted, colors.Over, .. colors.Series], color => Assert.True(Contrast(color, colors.Paper) >= Text, color));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Shapes_OnTheirPaper_HaveContrastAA(bool isDark)
    {
        var colors = Palette(isDark);
        Assert.All([colors.Bar, colors.Over, colors.Ink, .. colors.Series], color => Assert.True(Contrast(color, colors.Paper) >= Graphics, color));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Colors_OfOneChart_AreToldApartWithAnyColorVision(bool isDark)
    {
        var colors = Palette(isDark);
        foreach (var (vision, matrix) in Visions)
        {
            AllApart(vision, matrix, colors.Series);
            AllApart(vision, matrix, [colors.Bar, colors.Over, colors.BarSoft]);
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Heat_FromNothingToFull_OnlyGrowsStronger(bool isDark)
    {
        var colors = Palette(isDark);
        var contrasts = colors.Heat.Select(color => Contrast(color, colors.Paper)).ToList();
        Assert.Equal(11, contrasts.Count);
        Assert.Equal(contrasts.Order(), contrasts);
    }

    private static ChartPalette Palette(bool isDark) => isDark ? ChartPalette.Dark : ChartPalette.Light;

    private static void AllApart(string vision, double[] matrix, IReadOnlyList<string> colors)
    {
        for (var i = 0; i < colors.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (Lab(Seen(colors[i], matrix)), Lab(Seen(colors[j], matrix)));
                var distance = Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
                Assert.True(distance >= Apart, $"{vision}: {colors[i]} and {colors[j]} differ by {distance:0.0}");
            }
        }
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color) => Linear(color) is [var r, var g, var b] ? (0.2126 * r) + (0.7152 * g) + (0.0722 * b) : double.NaN;

    private static double[] Linear(string color) => [.. new[] { 1, 3, 5 }.Select(place => Convert.ToInt32(color.Substring(place, 2), 16) / 255.0)
        .Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4))];

    private static double[] Seen(string color, double[] m)
        => Linear(color) is [var r, var g, var b]
            ? [.. Enumerable.Range(0, 3).Select(i => Math.Clamp((m[3 * i] * r) + (m[(3 * i) + 1] * g) + (m[(3 * i) + 2] * b), 0, 1))]
            : [];

    private static double[] Lab(double[] rgb)
    {
        var (r, g, b) = (rgb[0], rgb[1], rgb[2]);
        var (x, y, z) = (
            F(((0.4124564 * r) + (0.3575761 * g) + (0.1804375 * b)) / 0.95047),
            F((0.2126729 * r) + (0.7151522 * g) + (0.0721750 * b)),
            F(((0.0193339 * r) + (0.1191920 * g) + (0.9503041 * b)) / 1.08883));
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
    }
}
