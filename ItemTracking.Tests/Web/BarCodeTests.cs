using System.Globalization;
using Bunit;
using ItemTracking.Web.Shared;
using ZXing;
using ZXing.Common;

namespace ItemTracking.Tests.Web;

/// <summary>What is printed as a bar code reads back.</summary>
public sealed class BarCodeTests : PageTest
{
    [Theory]
    [InlineData("IPK-1001")]
    [InlineData("A")]
    [InlineData("Z9/+-.$ 12345678901234567890")]
    public void A_printed_bar_code_is_read_back_letter_for_letter(string text)
    {
        var drawn = Draw<BarCode>((nameof(BarCode.Text), text));

        Assert.Equal(text, Read(drawn.Find("svg")));
        Assert.Equal($"Bar code {text}", drawn.Find("svg").GetAttribute("aria-label"));
    }

    /// <summary>Draws the bars pixel by pixel, three for each module, and reads them as a scanner would.</summary>
    private static string? Read(AngleSharp.Dom.IElement code)
    {
        const int Scale = 3;
        var size = code.GetAttribute("viewBox")!.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (width, height) = (size[2] * Scale, size[3]);
        var pixels = Enumerable.Repeat(byte.MaxValue, width * height).ToArray();
        foreach (var bar in code.QuerySelector("path")!.GetAttribute("d")!.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var left = int.Parse(bar.Split(' ')[0], CultureInfo.InvariantCulture) * Scale;
            for (var y = 0; y < height; y++)
                Array.Clear(pixels, (y * width) + left, Scale);
        }

        var source = new RGBLuminanceSource(pixels, width, height, RGBLuminanceSource.BitmapFormat.Gray8);
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)))?.Text;
    }
}
