using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class ImageProfileTests
{
    [Fact]
    public void Compare_TwoProfiles_DistanceElevationAndShape()
    {
        var result = ImageProfile.Compare([5, 3, 6], [2, 3, 2]);
        Assert.Equal([3d, 0, 4], result.Differences);
        Assert.Equal((5d, 7 / 3d), (result.Distance, Math.Round(result.Elevation, 15)), (a, b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-12);
    }

    [Fact]
    public void Compare_SameShapeHigher_CorrelatesFully()
        => Assert.Equal(1, ImageProfile.Compare([5, 3, 6], [4, 2, 5]).ShapeCorrelation.Value!.Value, 12);

    [Fact]
    public void Compare_OneAttribute_HasNoShape()
        => Assert.Equal(UndefinedReason.SmallSample, ImageProfile.Compare([5], [4]).ShapeCorrelation.Reason);

    [Fact]
    public void Compare_FlatProfile_HasNoShape()
        => Assert.Equal(UndefinedReason.ZeroVariance, ImageProfile.Compare([5, 5], [4, 6]).ShapeCorrelation.Reason);

    [Fact]
    public void Compare_NoAttribute_Throws() => Assert.ThrowsAny<ArgumentException>(() => ImageProfile.Compare([], []));
}
