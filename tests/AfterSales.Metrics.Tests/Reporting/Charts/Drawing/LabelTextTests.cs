using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

public class LabelTextTests
{
    [Theory]
    [InlineData("人工费", 39)]
    [InlineData("ｗｉｄｅ", 52)]
    [InlineData("서비스", 39)]
    [InlineData("𠀀", 13)]
    [InlineData("e\u0301", 8.1)]
    [InlineData("Ab", 17.7)]
    public void Width_AnyScript_IsAsItIsDrawn(string text, double width) => Assert.Equal(width, LabelText.Width(text), 6);

    [Fact]
    public void Room_ChineseLabels_HoldsThem() => Assert.True(LabelText.Room(["上门服务人工费用"]) >= 8 * 13);

    [Property]
    public Property Cut_AnyText_FitsAndBreaksNoCharacter() => Prop.ForAll(
        Gen.Elements("人", "a", "W", "𠀀", "e\u0301", " ").ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
        Gen.Choose(20, 200).ToArbitrary(),
        (text, width) =>
        {
            var cut = LabelText.Cut(text, width);
            return LabelText.Width(cut) <= width + 1e-9 && (cut == text || cut[^1] == '…') && !char.IsHighSurrogate(cut.TrimEnd('…').LastOrDefault());
        });
}
