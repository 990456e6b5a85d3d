// WeChat wants a component here once app.json says `custom`; every tab page draws ui/TabBar itself.
Component({});
