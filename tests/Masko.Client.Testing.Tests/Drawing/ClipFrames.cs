using System.Globalization;
using Masko.Client.Testing.Drawing;

namespace Masko.Client.Testing.Tests.Drawing;

/// <summary>The pictures that the stored clips are made of; src/Masko.Client.Testing/Drawing/Clips/README.md says how.</summary>
public sealed class ClipFrames
{
    private const int Frames = 24;
    private const int FramesPerWave = 12;

    [Test, Explicit("Writes files; needed only to make the clips anew.")]
    public void Write()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "clip-frames")).FullName;
        for (var frame = 0; frame < Frames; frame++)
        {
            var pose = Greetings.Wave(Turn.Sin(frame * 360.0 / FramesPerWave));
            var number = frame.ToString("00", CultureInfo.InvariantCulture);
            File.WriteAllBytes(Path.Combine(folder, $"full-{number}.png"), MascotPainter.Paint(Sketch(transparent: false), pose));
            File.WriteAllBytes(Path.Combine(folder, $"alone-{number}.png"), MascotPainter.Paint(Sketch(transparent: true), pose));
        }

        TestContext.Out.WriteLine(folder);
    }

    private static MascotSketch Sketch(bool transparent) => new("an orange fox with a blue scarf", "waving", transparent) { Size = 240 };
}
