export default 'picture.png';
